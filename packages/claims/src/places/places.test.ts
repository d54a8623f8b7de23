import { describe, expect, it } from 'vitest';
import { countries, findPlaces, placeByName, places } from './index.ts';

describe('the gazetteer', () => {
  it('has every place once, within the globe', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    for (const { id, latitude, longitude } of places) {
      expect(Math.abs(latitude), id).toBeLessThanOrEqual(90);
      expect(Math.abs(longitude), id).toBeLessThanOrEqual(180);
    }
  });

  it('has no name of one syllable, which would be found inside other words', () => {
    for (const { ko, zh } of places)
      for (const name of [...ko, ...zh]) expect(name.length, name).toBeGreaterThan(1);
  });

  it('holds the crossings and detention places of the corridors', () => {
    for (const name of [
      'Torkham',
      'Moreh',
      'Hilsa',
      'Masnaa',
      'Namyang',
      'Dajabón',
      'Bukit Jalil',
      'Suan Phlu',
      'Tora',
    ])
      expect(placeByName(name), name).not.toBeNull();
  });

  it('tells a state from one whose name it holds', () => {
    expect(findPlaces('in Equatorial Guinea', 'en').map(({ country }) => country)).toEqual(['GQ']);
    expect(countries.find(({ code }) => code === 'XK')?.en).toContain('Kosovo');
  });
});
