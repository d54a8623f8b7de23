import * as contract from '@safeconduct/contract/index.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { expect, test } from 'vitest';
import { diskStore } from '../platform/files/disk.ts';
import { modulesOn } from './index.ts';

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'may' in value
  );
}

/** Endpoints by themselves, and in groups of four for the parts of an incident. */
const described = Object.values(contract).flatMap((value): Endpoint[] => {
  if (isEndpoint(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isEndpoint) : [];
});
const served = modulesOn(diskStore('nowhere')).flatMap((module) =>
  module.routes.map((route) => route.endpoint),
);

test('what the contract describes is served, and what is served is described', () => {
  const ids = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => endpoint.id).toSorted();
  expect(ids(served)).toEqual(ids(described));
});

test('no two endpoints share an id or an address', () => {
  expect(new Set(described.map((endpoint) => endpoint.id)).size).toBe(described.length);
  expect(new Set(described.map((endpoint) => `${endpoint.method} ${endpoint.path}`)).size).toBe(
    described.length,
  );
});

test('path parameters stand in the path and in the shape', () => {
  for (const endpoint of described) {
    const inPath = [...endpoint.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '');
    const given = Object.fromEntries(inPath.map((name) => [name, 'x']));
    const faults = endpoint.params?.safeParse({}).error?.issues.map((issue) => String(issue.path[0])) ?? [];
    expect([endpoint.id, faults.toSorted()]).toEqual([endpoint.id, Object.keys(given).toSorted()]);
  }
});
