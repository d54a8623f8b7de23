/** Why a step cannot be started: the door of its mechanism is closed to the state, in the words of the law's engine. */
export type ClosedDoors = ReadonlyMap<string, string>;

const none: ClosedDoors = new Map();

/** Mechanisms that are closed to the state that holds the people, each with the reason. */
export function useClosedDoors(): ClosedDoors {
  return none;
}
