import { englishDoors } from './doors.ts';

/** English words of every reason code. `{name}` stands for a parameter. */
export const englishReasons = {
  ...englishDoors,
  'standing.noRow': '{instrument}, {state}: not in our data',
  'standing.noInstrument': '{instrument}: not in our data',
  'standing.notMember': '{instrument}: {state} is not among the members (list of {asOf})',
  'standing.noAction': '{instrument}: {state} had taken no action by {asOf}',
  'standing.silentSince':
    '{instrument}: {state} had taken no action by {asOf}; our source says nothing later',
  'standing.depositedLater': '{instrument}: {state} joined only later (deposit {deposited})',
  'standing.beforeAdoption': '{instrument} did not yet exist (adopted {adopted})',
  'standing.treatyNotInForce':
    '{instrument}: {state} had joined (deposit {deposited}), but the treaty itself entered into force on {inForce}',
  'standing.signedOnly': '{instrument}: {state} has signed but not ratified (signed {signed})',
  'standing.notYetInForce':
    '{instrument}: {state} has joined (deposit {deposited}); in force for it from {since}',
  'standing.inForce': '{instrument}: in force for {state} since {since} (deposit {deposited})',
  'standing.inForceDayUnknown':
    '{instrument}: {state} is a party (deposit {deposited}); the exact day of entry into force is not in our data',
  'standing.depositDayUnknown':
    '{instrument}: {state} joined in {deposited}; the exact day is not in our data, so this day is uncertain',
  'standing.reportedParty':
    '{instrument}: {state} is reported to be a party, but the day of deposit has not been seen',
  'standing.withdrawn': '{instrument}: {state} left; it ended for it on {until}',
  'standing.withdrawnDayUnknown': '{instrument}: {state} left; the day is not in our data',
  'standing.notParty': '{instrument}: {state} is not a party, so this competence does not exist for it',
  'standing.withTreaty': 'Comes with {instrument}, which binds {state} (from {since})',
  'standing.excluded': '{instrument}: {state} excluded it by a reservation when joining',
  'standing.exclusionEnded': '{instrument}: {state} withdrew its exclusion on {since}',
  'standing.notDeclared': '{instrument}: {state} had made no declaration accepting it by {asOf}',
  'standing.declared': '{instrument}: accepted by {state} on {accepted}',
  'standing.declaredLater': '{instrument}: accepted by {state} only later ({accepted})',
  'standing.declarationDayUnknown': '{instrument}: {state} has accepted it; the day is not in our data',
  'standing.declarationWithdrawn': '{instrument}: {state} withdrew its acceptance on {until}',
  'standing.competenceNotInForce': '{instrument} was not in force for any state on this day',
  'custom.binds':
    'Customary law forbids returning people to persecution, torture or death. It binds {state} whatever it has signed',
  'limit.customScope': 'How far custom reaches beyond this core is disputed; both views are cited',
  'limit.otherLaw':
    'This alone frees the state of nothing: custom and the other instruments in this list still apply',
  'limit.signed18':
    'A state that has signed must not defeat the object of the treaty (Vienna Convention on the Law of Treaties, article 18)',
  'limit.notYet18':
    'Between deposit and entry into force the state must not defeat the object of the treaty (Vienna Convention on the Law of Treaties, article 18)',
  'limit.declaratory': 'Protects whoever meets the definition; recognition by the state is not needed first',
  'limit.noReservation33': 'No reservation to article 33 is possible (article 42(1))',
  'limit.protocolAlone':
    'A party to the Protocol must apply articles 2 to 34 of the Convention, article 33 among them',
  'limit.absolute': 'Absolute: no exception for security, crime or the label given to a person',
  'limit.disappearance': 'Where there are grounds to fear enforced disappearance; absolute',
  'limit.under18': 'If the person is under 18',
  'limit.women': 'For women and girls who fear gender-based violence on return',
  'limit.discrimination': 'Against discrimination in expulsion; it supports the others',
  'limit.disability': 'For persons with disabilities',
  'limit.migrantWorkers': 'For migrant workers and members of their families',
  'limit.euLaw': 'Within the scope of European Union law',
  'limit.anyAlien': 'Protects any foreigner, recognised as a refugee or not',
  'limit.widerDefinition': 'Its definition of a refugee is wider than that of 1951',
  'limit.noExpressNonRefoulement':
    'Forbids collective expulsion and names asylum; it has no express rule on return',
  'limit.notBindingItself':
    'A declaration: it does not bind by itself, but does where the state has made it national law',
  'limit.geographic':
    '{state} applies the Convention only to events in Europe (declaration; source of {asOf}). Its other obligations here know no such limit',
  'limit.noInquiry':
    '{state} has excluded the inquiry procedure. The obligation itself is untouched (source of {asOf})',
  'limit.noCourt':
    '{state} has excluded the jurisdiction of the International Court of Justice. The obligation itself is untouched (source of {asOf})',
  'limit.alreadyExamined': '{state} excludes complaints that another body has examined (source of {asOf})',
  'limit.beingExamined': '{state} excludes complaints that another body is examining (source of {asOf})',
  'limit.onlyFactsAfter': '{state} accepts complaints only on facts after it joined (source of {asOf})',
  'limit.standardOfProof':
    '{state} understands "substantial grounds" as "more likely than not" (source of {asOf})',
  'limit.scope':
    '{state} reads article 16 as covering only a real risk of enforced disappearance (source of {asOf})',
  'dispute.iccprWithdrawal':
    'The DPRK announced on 25 August 1997 that it leaves the Covenant; the Covenant knows no denunciation',
  'dispute.economic':
    'Says that the people left for economic reasons. This is a claim of that party and closes nothing',
  'dispute.statement': 'Denies what is said of the treatment of returnees ({statement})',
  'dispute.rokNationality':
    'The law of the Republic of Korea may regard people from the North as its nationals; whether that can be used here is contested',
  'used.yes': '{fact}: so, according to the file',
  'used.no': '{fact}: not so, according to the file',
  'used.contested': '{fact}: sources differ',
  'used.statement': 'What is known of the country of destination ({statement})',
  'decided.by': 'Judged by {who} on {on}; the program had proposed: {proposed}',
  'node.notKnown': 'Not enough is known to answer. Not known is not no',
  'node.anyManner': 'The rule covers return "in any manner whatsoever", also through a third state',
  'node.secondNationality':
    'Whether another state would really protect the person, and whether that can be used here, is for a lawyer to decide',
  'node.fearOfChild': 'For a child, the family’s words and the known situation count',
  'node.benefitOfDoubt': 'A reasonable possibility is enough; doubt favours the person (Handbook 203-204)',
  'node.illegalExit':
    'Severe punishment of leaving without permission justifies protection where the motive for leaving or staying away is linked to a ground of the Convention, also one that the state only imputes (Handbook 61)',
  'node.stateIsAgent': 'Where the state itself does the harm, its protection is presumed to be lacking',
  'node.noInternalAlternative': 'Where the state is the persecutor there is no safe part of its territory',
  'node.surPlace':
    'The danger may have arisen after departure: by events, contacts, the arrest or the publicity itself (Handbook 94-96)',
  'node.mixedMotives':
    'Economic reasons beside others take no protection away (Handbook 62-64). What the detaining state calls people is a claim and closes nothing',
  'node.neverPresumed': 'Never presumed; shown only where somebody alleges it',
  'node.exclusionOnlyFlagged': 'The program only shows that somebody alleges it; a lawyer decides',
  'node.torture3Continues':
    'Whatever is decided here, article 3 of the Convention against Torture and articles 6 and 7 of the Covenant still forbid the return',
  'node.declaratory':
    'A person is protected because of their situation, not because a state has recognised it',
  'node.absoluteNoBalance': 'Not to be weighed against security or conduct',
  'node.collectiveReturn':
    'Returning people as a group without looking at each case is itself a violation (CAT/C/GC/4 para 13)',
  'node.bestInterests': 'The best interests of the child come first, with precaution (CRC General Comment 6)',
  'node.regionalTests': 'Applies where the state is bound regionally; see the obligations',
  'node.assurances':
    'Promises of the other state count only if specific, monitored and reliable; a lawyer decides',
  'node.localLaw': 'Look at the local law in force on the day; it changes',
  'node.guarantees':
    'Each guarantee is asked for: interview, interpreter, counsel, UNHCR, reasons, an appeal that suspends, no contact with the feared state',
  'chain.rule': 'Rule: article 33(1) forbids the return ({truth})',
  'chain.exception': 'Exception that somebody may claim: exclusion, or article 33(2) ({truth})',
  'chain.exceptionToException':
    'Beyond any exception: article 3 of the Convention against Torture, articles 6 and 7 of the Covenant, disappearance, regional law ({truth})',
} as const satisfies Readonly<Record<string, string>>;
