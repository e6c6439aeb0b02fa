import { Graph, layout } from '@dagrejs/dagre';

export type ProcedureState = { code: string; label: string };
export type ProcedureStep = { code: string; label: string; from: readonly string[]; to?: string | null; legalBasis: string };
export type ProcedureDrawing = { name: string; states: readonly ProcedureState[]; steps: readonly ProcedureStep[] };

export type Box = { code: string; label: string; x: number; y: number; width: number; height: number };
export type Arrow = { from: string; to: string; steps: ProcedureStep[]; points: { x: number; y: number }[]; label: { text: string; x: number; y: number } };
export type Drawing = { width: number; height: number; boxes: Box[]; arrows: Arrow[]; staying: ProcedureStep[] };

const charWidth = 13;
const boxHeight = 34;

/** Places the states in layers from top to bottom. Steps between the same two states share one arrow; steps that stay where they are have none. */
export function layOut({ states, steps }: ProcedureDrawing): Drawing {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, edgesep: 14, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { code, label } of states) graph.setNode(code, { width: Math.max(72, label.length * charWidth + 24), height: boxHeight });

  const between = new Map<string, ProcedureStep[]>();
  const staying: ProcedureStep[] = [];
  for (const step of steps) {
    const targets = step.from.filter((from) => step.to && from !== step.to);
    if (targets.length === 0) staying.push(step);
    for (const from of targets) {
      const key = JSON.stringify([from, step.to]);
      between.set(key, [...(between.get(key) ?? []), step]);
    }
  }
  for (const [key, shared] of between) {
    const [from, to] = JSON.parse(key) as [string, string];
    const text = labelOf(shared);
    graph.setEdge(from, to, { width: text.length * 12 + 6, height: 16, labelpos: 'c', text, shared });
  }
  layout(graph);

  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    staying,
    boxes: states.map(({ code, label }) => ({ code, label, ...(graph.node(code) as Omit<Box, 'code' | 'label'>) })),
    arrows: graph.edges().map(({ v, w }) => {
      const edge = graph.edge(v, w) as { points: Arrow['points']; x: number; y: number; text: string; shared: ProcedureStep[] };
      return { from: v, to: w, steps: edge.shared, points: edge.points, label: { text: edge.text, x: edge.x, y: edge.y } };
    }),
  };
}

const labelOf = (steps: ProcedureStep[]) => {
  const text = steps.map((step) => step.label).join('、');
  return text.length > 14 ? `${text.slice(0, 13)}…` : text;
};

/** A line through the points, rounded at the corners. */
export function pathThrough(points: Arrow['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x},${first.y}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    path += next ? `Q${point.x},${point.y} ${(point.x + next.x) / 2},${(point.y + next.y) / 2}` : `L${point.x},${point.y}`;
  });
  return path;
}
