import type { Property } from '@safeconduct/claims/model/index.ts';
import { type ClaimWire, claimsGet } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Quoted, saidBy, valueWords } from '../../../furniture/Quoted.tsx';
import { reading } from '../../../furniture/server.ts';
import { Suggest, type Suggestion } from '../../../furniture/Suggest.tsx';
import { InItsSentence } from '../../claims/InItsSentence.tsx';
import { useIncident } from '../context.ts';

const most = 30;

function Chosen(props: { readonly claim: ClaimWire; readonly onDrop: () => void }) {
  const { t } = useLanguage();
  const { report } = useIncident();
  const { claim } = props;
  const { data } = useQuery(reading(claimsGet, { params: { id: claim.id } }));
  const source = report(claim.reportId);
  return (
    <fieldset className="field chosen-claim">
      <legend>{t('parts:claim.label')}</legend>
      <Quoted claim={claim} publisher={source?.publisher} lang={source?.language} />
      {data !== undefined && <InItsSentence page={data} />}
      <div>
        <Button look="quiet" onPress={props.onDrop}>
          {t('parts:claim.drop')}
        </Button>
      </div>
    </fieldset>
  );
}

type Props = {
  readonly value: string;
  readonly onChange: (claimId: string) => void;
  /** Properties that speak of the thing entered; their claims come first. */
  readonly near: readonly Property[];
};

/** The claim on which an entry rests: searched by its words, then shown in its sentence. */
export function ClaimPick(props: Props) {
  const { value } = props;
  const { claim } = useIncident();
  const here = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    // The field gives way to the claim and the other way round; the keyboard stays with what took its place.
    if (before.current !== value) here.current?.querySelector<HTMLElement>('input, button')?.focus();
    before.current = value;
  }, [value]);
  const chosen = value === '' ? undefined : claim(value);
  return (
    <div ref={here}>
      {chosen === undefined ? (
        <Search {...props} />
      ) : (
        <Chosen claim={chosen} onDrop={() => props.onChange('')} />
      )}
    </div>
  );
}

function Search(props: Props) {
  const { t, language } = useLanguage();
  const { page, report } = useIncident();
  const [typed, setTyped] = useState('');
  const rank = (one: ClaimWire) => {
    const at = props.near.indexOf(one.property);
    return at < 0 ? props.near.length : at;
  };
  const find = (words: string): readonly Suggestion[] => {
    const wanted = words
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    return page.claims
      .filter(({ supersededBy }) => supersededBy === null)
      .map((one) => ({
        one,
        property: t(`terms:property.${one.property}`),
        voice: saidBy(one, report(one.reportId)?.publisher, t),
      }))
      .filter(({ one, property, voice }) => {
        const text = `${one.valueStated} ${one.valueNormalised} ${voice} ${property}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      })
      .sort((a, b) => rank(a.one) - rank(b.one))
      .slice(0, most)
      .map(({ one, property, voice }) => ({
        id: one.id,
        text: one.valueStated,
        shown: (
          <>
            <span className="soft">
              {property} <b>{valueWords(one, t, language)}</b>
            </span>
            <span className="suggestion-words">“{one.valueStated}”</span>
            <span className="pale">{voice}</span>
          </>
        ),
      }));
  };
  return (
    <Suggest
      label={t('parts:claim.label')}
      placeholder={t('parts:claim.placeholder')}
      hint={page.claims.length === 0 ? t('parts:claim.none') : t('parts:claim.hint')}
      value={typed}
      onChange={setTyped}
      onTake={props.onChange}
      find={find}
    />
  );
}
