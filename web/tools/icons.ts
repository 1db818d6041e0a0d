// The icons of the reading tools: paths on 24 by 24, drawn as lines.
export const ICONS = {
  in: 'M12 6v12M6 12h12',
  out: 'M6 12h12',
  enlarge: 'M13.5 10.5 19 5M14.5 5H19v4.5M10.5 13.5 5 19M9.5 19H5v-4.5',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l4.5 4.5',
  previous: 'M6 14.5 12 8.5l6 6',
  next: 'M6 9.5l6 6 6-6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
};
