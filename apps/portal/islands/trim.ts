import { readPicture, shrink } from './picture';
import { say } from './say';

/** Hundredths of a side that are cut away. */
type Cut = Record<'top' | 'bottom' | 'right' | 'left', number>;

const longestSide = 2000;
const mostCut = 45;
const sides: Record<keyof Cut, [fa: string, en: string]> = {
  top: ['بالا', 'Top'],
  bottom: ['پایین', 'Bottom'],
  right: ['راست', 'Right'],
  left: ['چپ', 'Left'],
};

/**
 * A picture that can be turned and cut at its edges, by finger and by keyboard alike (a slider for each edge). `changed` is
 * told after each change, with the way to the picture as it then stands. False where the file is no picture to the browser.
 */
export async function offerTrim(place: HTMLElement, file: File, changed: (result: () => Promise<Blob | null>) => void): Promise<boolean> {
  const bitmap = await readPicture(file);
  if (!bitmap) return false;
  const canvas = document.createElement('canvas');
  const cut: Cut = { top: 0, bottom: 0, right: 0, left: 0 };
  let turns = 0;
  const draw = () => paint(canvas, bitmap, turns, cut);
  const update = () => {
    draw();
    changed(() => shrink(canvas));
  };

  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', say('عکس به شکلی که فرستاده می‌شود', 'The picture as it will be sent'));
  const frame = document.createElement('div');
  frame.className = 'crop';
  frame.append(canvas);
  const turn = document.createElement('button');
  turn.type = 'button';
  turn.className = 'button button-second';
  turn.textContent = say('چرخاندن', 'Turn');
  turn.addEventListener('click', () => {
    turns = (turns + 1) % 4;
    update();
  });
  place.append(frame, turn, slidersFor(cut, update));
  draw();
  return true;
}

function slidersFor(cut: Cut, update: () => void): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = say('بریدن کناره‌ها', 'Cut the edges');
  const grid = document.createElement('div');
  grid.className = 'crop-sides';
  for (const side of Object.keys(sides) as (keyof Cut)[]) {
    const label = document.createElement('label');
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.id = `cut-${side}`;
    slider.max = String(mostCut);
    slider.value = '0';
    label.htmlFor = slider.id;
    label.textContent = say(...sides[side]);
    slider.addEventListener('input', () => {
      cut[side] = Number(slider.value);
      update();
    });
    grid.append(label, slider);
  }
  details.append(summary, grid);
  return details;
}

/** Edges are cut as they are seen: after turning. */
function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap, turns: number, { top, bottom, right, left }: Cut): void {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [across, along] = [bitmap.width * scale, bitmap.height * scale];
  const [width, height] = turns % 2 === 0 ? [across, along] : [along, across];
  canvas.width = Math.max(1, Math.round(width * (1 - (left + right) / 100)));
  canvas.height = Math.max(1, Math.round(height * (1 - (top + bottom) / 100)));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.translate(width / 2 - (width * left) / 100, height / 2 - (height * top) / 100);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(bitmap, -across / 2, -along / 2, across, along);
}
