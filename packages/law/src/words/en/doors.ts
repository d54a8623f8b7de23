/** English words of the reasons that doors, clocks and the order of doors give. */
export const englishDoors = {
  'door.notInData':
    '{instrument}, {state}: our data are silent. Ask the depositary before relying on anything',
  'door.sourceAsOf': 'According to a source of {asOf}',
  'door.recheck': 'To be read again on the official site: our source speaks only up to {asOf}',
  'if.detained': 'If people are, or were, deprived of their liberty',
  'no.detained': 'For deprivation of liberty only, which the file says there is not',
  'if.concealed': 'If the detention is denied, or where they are is concealed',
  'no.concealed': 'For concealed detention only; the file says that it is acknowledged',
  'if.disappeared': 'If the detention is denied, or where they are is concealed: a disappearance',
  'no.disappeared': 'For disappearances only; the file says that the detention is acknowledged',
  'if.child': 'If the person was under 18 at the time',
  'no.child': 'Only for persons under 18 at the time; the file gives 18 or more',
  'if.female': 'If the person is a woman or a girl',
  'no.female': 'Only for women and girls',
  'if.mandateFits': 'If the case falls within the subject of this mandate',
  'no.mandateFits': 'Not the subject of this mandate, according to the file',
  'no.mandateCountry': 'This mandate is for {state}',
  'if.notUnMember':
    '{state} is not a member of the United Nations: ask the secretariat to which government the letter goes',
  'if.identityKnown': 'The form asks for the identity of each person',
  'if.familyConsent': 'An organisation needs the consent of the family',
  'if.cedHasIt':
    'The Committee on Enforced Disappearances has the case; ask the Working Group whether it can take it as well',
  'if.authoritiesTold':
    'Where possible the state’s own authorities must have been told first; if not, say why',
  'if.ethnicOrigin': 'The complaint must concern race, colour, descent, or national or ethnic origin',
  'if.remedies':
    'Remedies within the state must be used up, unless none is available, effective and in time; the Committee judges that',
  'if.suspensiveRemedies': 'Remedies that would stop the removal must have been tried, if there are any',
  'if.authority': 'Written authority of the person, or the reason why it cannot be had',
  'if.wgadCountsHere':
    'The Working Group on Arbitrary Detention has the case: the Court may count that as another international procedure. To be checked before sending',
  'no.pendingElsewhere': 'Closed while another body is examining the same matter: {mechanism}',
  'no.examinedElsewhere': 'Closed because another body has examined the same matter: {mechanism}',
  'no.beforeForce': 'Only for what began after entry into force for the state ({since})',
  'no.bodyNotYet': 'This procedure did not yet exist (from {since})',
  'no.notCoe': '{state} is not a member of the Council of Europe',
  'no.notOas': '{state} is not a member of the Organization of American States',
  'no.notAu': '{state} is not a member of the African Union',
  'no.actsAfterLeft': 'The acts are later than {until}, the last day on which the Court hears of {state}',
  'no.actsTakenAsNow':
    'The Court still hears of acts up to {until}; those asked about are taken to be later, as no other day is given',
  'no.wishConsular': 'The person does not wish it',
  'note.noRatificationNeeded': 'No treaty and no use of local remedies is needed',
  'note.sp.identifiedSource': 'The sender must be named to the mandate holder, who keeps it confidential',
  'note.wgad.wgeidHasIt': 'The Working Group on Disappearances has the case; the two coordinate',
  'note.wgadMayCount':
    'Say that the Working Group on Arbitrary Detention has the case; whether that counts is to be checked',
  'note.ced30.asNational': 'Opens because the person is, or is said to be, a national of {state}, a party',
  'note.ced30.nationals':
    'It would also open for a disappeared national of a State party, wherever it happened',
  'note.cerd.pattern': 'For a pattern with an ethnic or national element, not for one person’s complaint',
  'note.cat20.systematic': 'For well-founded indications of systematic practice; confidential, and slow',
  'note.unhcr.mandate': 'Works under its Statute, whether or not the state is a party to the Convention',
  'note.icrc.confidential': 'Confidential; the person found decides whether relatives are told',
  'note.consular.onlyOnWish': 'Only on the express and recorded wish of the person; towards third states',
  'note.consular.neverFearedState':
    'Never towards {state} where it is the state that is feared: word of the arrest must not reach it through us',
  'note.actsBeforeLeft':
    'The acts are from before {until}: the Court still hears of them, although {state} has left',
  'note.onlyFactsAfter': 'By its declaration, only facts after the state joined count',
  'note.op1.reservation':
    'By its reservation {state} excludes what another body has examined: what is sent elsewhere first may close this for good',
  'note.oasMember':
    'Open to members of the Organization of American States: no petition and no ratification is needed',
  'note.oasDisputed':
    'Whether {state} is still a member is disputed; the Commission has gone on hearing of such states',
  'time.dayPassed': 'The day announced is over. Find out first whether the return took place',
  'time.months': 'Acts at sessions or after months; it cannot act before the day of return',
  'time.days': 'Needs one to two working days, more than there is',
  'time.perhaps': 'Needs one to two working days; the return may come first',
  'time.lessThanWorkingDay':
    'Less than one working day before the return may be too late; send at once and telephone',
  'clock.removalOn': 'Return said to be on {day}',
  'clock.removalBy': 'Return said to be by {day}: it may be any day until then',
  'clock.removalBetween': 'Return said to be between {earliest} and {latest}: the earlier day counts',
  'clock.removalContested':
    'Sources differ on the day of return, {earliest} to {latest}: the earlier day counts',
  'clock.deskStrasbourg':
    'The desk for interim measures closes (Monday to Friday, 8 to 16, Strasbourg; public holidays are not known to us)',
  'clock.deskGeneva': 'Office hours in Geneva end (Monday to Friday; public holidays are not known to us)',
  'clock.ecthrApplication': 'Last day for the full application: {day}',
  'clock.cerdSixMonths': 'Last day, six months after the final decision: {day}',
  'clock.opicOneYear': 'Last day, one year after the final decision: {day}',
  'clock.hrcFiveYears': 'After {day}, five years from the final decision, the delay must be explained',
  'clock.wgeidThreeMonths': 'The urgent procedure takes cases of the last three months: until {day}',
  'clock.stateReply': 'The state is asked to answer by {day}',
  'excl.wgeidShutsCed30':
    'The Committee on Enforced Disappearances takes no case that the Working Group is examining: one or the other',
  'excl.ced30OrWgeid':
    'One or the other: what the Committee examines, the Working Group usually does not take as well',
  'excl.wgadMayCount':
    'An opinion of the Working Group on Arbitrary Detention may shut this: {mechanism}. To be checked',
  'excl.forGood': 'Shuts this for good, for the same matter: {mechanism}',
  'excl.forGoodByReservation':
    'By the reservation of {state}, shuts this for good for the same matter: {mechanism}',
  'excl.whilePending': 'Shuts this while it is pending: {mechanism}',
} as const;
