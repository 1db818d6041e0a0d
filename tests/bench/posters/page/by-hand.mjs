// The poster as one would draw it for this article alone: lines are full when the next character does not fit, and nothing is looked at afterwards.
import { COLOURS, MARGIN, SANS, SCALE, SERIF, WIDTH } from './content.mjs';

const PLATE = 160;

export function byHand(content) {
  return async () => {
    const image = content.picture && (await loaded(content.picture.src));
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH * SCALE;
    canvas.height = height(canvas, content) * SCALE;
    draw(canvas, content, image);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  };
}

async function loaded(src) {
  const image = new Image();
  image.src = src;
  await image.decode();
  return image;
}

/** What of the sheet's height the content takes: it is drawn twice, the first time to find out. */
function height(canvas, content) {
  return draw(canvas, content, undefined);
}

function draw(canvas, content, image) {
  const context = canvas.getContext('2d');
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const write = (text, font, colour, x, y, width, line) => {
    context.font = font;
    context.fillStyle = colour;
    for (const part of linesOf(context, text, width)) {
      context.fillText(part, x, y + line * 0.7);
      y += line;
    }
    return y;
  };
  const rule = (x, y, width, high, colour) => {
    context.fillStyle = colour;
    context.fillRect(x, y, width, high);
  };
  const width = WIDTH - 2 * MARGIN;
  write(content.brand, `700 15px ${SERIF}`, COLOURS.ink, MARGIN, 20, width, 20);
  context.font = `13px ${SANS}`;
  write(content.date, `13px ${SANS}`, COLOURS.quiet, WIDTH - MARGIN - context.measureText(content.date).width, 20, width, 20);
  rule(0, 56, WIDTH, 1, COLOURS.hair);
  rule(0, 58, WIDTH, 1, COLOURS.hair);
  let y = 59;
  if (content.picture) {
    if (image) context.drawImage(image, 0, y, WIDTH, content.picture.height);
    y += content.picture.height;
  }
  y = write(content.title, `700 25px ${SERIF}`, COLOURS.ink, MARGIN, y + 24, width, 36) + 14;
  y = write(content.authors, `13px ${SANS}`, COLOURS.quiet, MARGIN, y, width, 20) + 14;
  const top = y;
  y = write(content.summary, `16px ${SANS}`, COLOURS.ink, MARGIN + 14, y, width - 14, 28);
  rule(MARGIN, top + 4, 2, y - top - 8, COLOURS.accent);
  y += 24;
  rule(0, y, WIDTH, 1, COLOURS.hair);
  y += 20;
  drawCode(context, content.modules, MARGIN, y);
  const beside = write(content.caption, `700 20px ${SERIF}`, COLOURS.ink, MARGIN + PLATE + 16, y + 30, width - PLATE - 16, 30);
  write(content.address, `12px ${SANS}`, COLOURS.quiet, MARGIN + PLATE + 16, beside + 4, width - PLATE - 16, 18);
  return y + PLATE + MARGIN;
}

function linesOf(context, text, width) {
  const lines = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const advance = context.measureText(character).width;
    if (used + advance > width && line) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += advance;
  }
  return [...lines, line];
}

function drawCode(context, modules, x, y) {
  const module = Math.floor((PLATE * SCALE) / (modules.length + 8)) / SCALE;
  const start = (PLATE - module * modules.length) / 2;
  context.fillStyle = '#fff';
  context.fillRect(x, y, PLATE, PLATE);
  context.fillStyle = '#000';
  modules.forEach((row, j) => {
    for (let i = 0; i < row.length; ++i) if (row[i] === '1') context.fillRect(x + start + i * module, y + start + j * module, module, module);
  });
}
