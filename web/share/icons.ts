// The icons of what can be done with a code: paths on 24 by 24, drawn as lines.
export const ICONS = {
  copy: 'M10.5 13.5a3.6 3.6 0 0 0 5.1 0l3-3a3.6 3.6 0 0 0-5.1-5.1l-1 1M13.5 10.5a3.6 3.6 0 0 0-5.1 0l-3 3a3.6 3.6 0 0 0 5.1 5.1l1-1',
  poster: 'M6 4.5h12v15H6zM9 8.5h6M9 11.5h6M13 14h2.5v2.5H13z',
  system: 'M12 14.5V4M8.5 7 12 3.5 15.5 7M8 10.5H5.5v9h13v-9H16',
  embed: 'M9 7.5 4.5 12 9 16.5M15 7.5l4.5 4.5-4.5 4.5',
};
