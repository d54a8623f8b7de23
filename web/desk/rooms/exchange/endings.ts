/** How names of files for other systems end. */
export const endings = { huridocs: 'huridocs.zip', ftm: 'ftm.zip', hxl: 'hxl.csv' } as const;
