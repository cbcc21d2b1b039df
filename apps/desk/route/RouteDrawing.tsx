import { type ReactNode, useMemo } from 'react';
import type { Definition } from '#domain/definition/schema';
import { useLanguage, useSay } from '#ui/Language';
import { type MapEdge, type MapStage, routeMapOf } from './route-map';
import './route.css';

export type StageTone = 'done' | 'current' | 'ahead' | 'warning' | 'danger';

const rowHeight = 56;
const box = { width: 190, height: 40 };
const laneWidth = 240;
const margin = 60;

interface RouteDrawingProps {
  definition: Definition;
  /** How a stage is coloured; all alike where absent. */
  toneOf?: (stage: string) => StageTone;
  /** A few words under a stage's name: a duration, a count. */
  noteOf?: (stage: string) => string | null;
  /** How much a way is used, from 0 to 1: the more, the broader. */
  weightOf?: (from: string, to: string) => number;
  /** A stage is clicked. What it does stands in the list, too: the picture is for eyes and pointers alone. */
  onPick?: (stage: string) => void;
}

/** The route as a picture, drawn from the definition. For eyes alone: whoever shows it has the same as a list beside it. */
export function RouteDrawing({
  definition,
  toneOf = () => 'ahead',
  noteOf = () => null,
  weightOf = () => 0,
  onPick,
}: RouteDrawingProps): ReactNode {
  const say = useSay();
  const mirrored = useLanguage() === 'fa';
  const map = useMemo(() => routeMapOf(definition), [definition]);
  const width = margin * 2 + box.width + laneWidth;
  const x = ({ lane }: MapStage): number => {
    const from = margin + lane * laneWidth;
    return mirrored ? width - from - box.width : from;
  };
  const y = ({ row }: MapStage): number => 8 + row * rowHeight;
  return (
    <svg className="route-drawing" viewBox={`0 0 ${width} ${map.rows * rowHeight + 8}`} width={width} aria-hidden="true" focusable="false">
      <defs>
        <marker
          id="route-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="10"
          markerHeight="10"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8Z" className="route-head" />
        </marker>
      </defs>
      {map.edges.map((edge) => (
        <path
          key={`${edge.from.key} ${edge.to.key}`}
          className={edge.back ? 'route-edge route-back' : 'route-edge'}
          {...broad(weightOf(edge.from.key, edge.to.key))}
          d={pathOf(edge, x, y, mirrored)}
          markerEnd="url(#route-arrow)"
        />
      ))}
      {map.stages.map((stage) => {
        const note = noteOf(stage.key);
        const label = definition.stages[stage.key]?.label;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from readers; the list beside it has the same as links.
          <g
            key={stage.key}
            className={`route-stage route-${toneOf(stage.key)}${onPick ? ' route-pick' : ''}`}
            onClick={onPick ? () => onPick(stage.key) : undefined}
            transform={`translate(${x(stage)} ${y(stage)})`}
          >
            <rect width={box.width} height={box.height} rx={definition.stages[stage.key]?.kind === 'end' ? 20 : 6} />
            <text x={box.width / 2} y={note ? 17 : 25}>
              {label ? say(label) : stage.key}
            </text>
            {note ? (
              <text className="route-note" x={box.width / 2} y={33}>
                {note}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** By style, since what is broad must also stand out. */
const broad = (weight: number) => (weight > 0 ? { style: { strokeWidth: 1.5 + weight * 3.5, stroke: 'var(--chart-2)' } } : {});

type Place = (stage: MapStage) => number;

/** Straight down to the next row; else around: back on the outer side, to another lane from side to side. */
function pathOf({ from, to, back }: MapEdge, x: Place, y: Place, mirrored: boolean): string {
  const middle = (stage: MapStage): number => x(stage) + box.width / 2;
  if (from.lane === to.lane && to.row === from.row + 1) return `M${middle(from)} ${y(from) + box.height}V${y(to) - 2}`;
  const out = mirrored ? -1 : 1;
  // Back and forward ways leave by different sides, so that they can be told apart.
  const side = back === (from.lane === 0) ? -out : out;
  const edgeX = (stage: MapStage, towards: number): number => (towards > 0 ? x(stage) + box.width : x(stage));
  if (from.lane !== to.lane) {
    const towards = x(to) - x(from) > 0 ? 1 : -1;
    const begin = edgeX(from, towards);
    const end = edgeX(to, -towards) - towards * 2;
    const [top, bottom] = [y(from) + box.height / 2 + (back ? 6 : 0), y(to) + box.height / 2 + (back ? 0 : 6)];
    return `M${begin} ${top}C${begin + towards * 30} ${top} ${end - towards * 30} ${bottom} ${end} ${bottom}`;
  }
  const begin = edgeX(from, side);
  const bend = begin + side * Math.min(50, 14 + Math.abs(to.row - from.row) * 7);
  return `M${begin} ${y(from) + box.height / 2}C${bend} ${y(from) + box.height / 2} ${bend} ${y(to) + box.height / 2} ${edgeX(to, side) + side * 2} ${y(to) + box.height / 2}`;
}
