using System.Globalization;
using System.Net;
using System.Text;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Platform.Procedures;

/// <summary>Draws a procedure in layers from its first state down, as SVG without script or style sheet, so that any page may show it.</summary>
internal static class ProcedureDrawing
{
    private const int Width = 132, Height = 40, Across = 190, Down = 104, Margin = 24, Lane = 16;

    public static string Of(ProcedureDescription procedure, Progress? progress)
    {
        var places = Places(procedure, out var columns, out var layers);
        var edges = procedure.Steps.Where(s => s.To is not null)
            .SelectMany(s => s.From.Where(f => f != s.To).Select(f => (From: f, To: s.To!, s.Label)))
            .GroupBy(e => (e.From, e.To)).Select(g => (g.Key.From, g.Key.To, Label: string.Join('、', g.Select(e => e.Label)))).ToList();
        var lanes = edges.Count(e => places[e.To].Layer <= places[e.From].Layer);
        var (width, height) = ((2 * Margin) + (columns * Across) + (lanes * Lane) + 120, (2 * Margin) + (layers * Down));

        var svg = new StringBuilder(8000);
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="sans-serif" font-size="13">""");
        Line(svg, $"<title>{Text(procedure.Name)}程序流程图</title>");
        Line(svg, $"""<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8c8c8c"/></marker></defs>""");
        Line(svg, $"""<rect width="{width}" height="{height}" fill="#ffffff"/>""");
        var lane = 0;
        var labels = new StringBuilder();
        foreach (var (from, to, label) in edges)
            Edge(svg, labels, Centre(places[from]), Centre(places[to]), label, places[to].Layer <= places[from].Layer ? (columns * Across) + Margin + (++lane * Lane) : null);
        foreach (var state in procedure.States) Node(svg, procedure, state, Centre(places[state.Code]), progress);
        return svg.Append(labels).Append("</svg>").ToString();
    }

    /// <summary>The layer of a state is its distance from the first; in a layer the states stand as declared.</summary>
    private static Dictionary<string, (int Layer, int Column)> Places(ProcedureDescription procedure, out int columns, out int layers)
    {
        var distance = new Dictionary<string, int> { [procedure.States[0].Code] = 0 };
        var queue = new Queue<string>(distance.Keys);
        while (queue.TryDequeue(out var state))
            foreach (var step in procedure.Steps.Where(s => s.To is not null && s.From.Contains(state)))
                if (distance.TryAdd(step.To!, distance[state] + 1)) queue.Enqueue(step.To!);
        var last = distance.Values.Max() + 1;
        var byLayer = procedure.States.GroupBy(s => distance.GetValueOrDefault(s.Code, last)).OrderBy(g => g.Key).ToList();
        columns = byLayer.Max(g => g.Count());
        layers = byLayer.Count;
        return byLayer.SelectMany((layer, row) => layer.Select((s, column) => (s.Code, Place: (row, column)))).ToDictionary(p => p.Code, p => p.Place);
    }

    private static (int X, int Y) Centre((int Layer, int Column) place) =>
        (Margin + (place.Column * Across) + (Width / 2), Margin + (place.Layer * Down) + (Height / 2));

    /// <summary>Forward edges run down between the boxes; those that lead back take a lane of their own at the right.</summary>
    private static void Edge(StringBuilder svg, StringBuilder labels, (int X, int Y) from, (int X, int Y) to, string label, int? lane)
    {
        if (lane is { } x)
        {
            var (right, left) = (from.X + (Width / 2), to.X + (Width / 2));
            Path(svg, $"M{right} {from.Y}C{x} {from.Y} {x} {from.Y} {x} {(from.Y + to.Y) / 2}C{x} {to.Y} {x} {to.Y} {left} {to.Y + 8}", dashed: true);
            Label(labels, x + 4, ((from.Y + to.Y) / 2) + (lane.Value % 3 * 16), label, "start");
            return;
        }

        var (top, bottom) = (from.Y + (Height / 2), to.Y - (Height / 2));
        Path(svg, $"M{from.X} {top}C{from.X} {top + 30} {to.X} {bottom - 30} {to.X} {bottom}", dashed: false);
        Label(labels, (from.X + (3 * to.X)) / 4, bottom - 14, label, "middle");
    }

    private static void Path(StringBuilder svg, string path, bool dashed) =>
        Line(svg, $"""<path d="{path}" fill="none" stroke="#8c8c8c" stroke-width="1.2"{(dashed ? " stroke-dasharray=\"5 3\"" : "")} marker-end="url(#arrow)"/>""");

    private static void Label(StringBuilder svg, int x, int y, string label, string anchor) =>
        Line(svg, $"""<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="11" fill="#434343" stroke="#ffffff" stroke-width="3" paint-order="stroke">{Text(label)}</text>""");

    private static void Node(StringBuilder svg, ProcedureDescription procedure, StateDescription state, (int X, int Y) at, Progress? progress)
    {
        var current = state.Code == progress?.State;
        var days = progress?.Days.TryGetValue(state.Code, out var spent) == true ? spent : (int?)null;
        var (fill, stroke, text) = current ? ("#0958d9", "#0958d9", "#ffffff")
            : days is not null ? ("#e6f4ff", "#1677ff", "#1f1f1f")
            : state.Holder == nameof(Holder.Nobody) ? ("#f0f0f0", "#8c8c8c", "#1f1f1f") : ("#ffffff", "#8c8c8c", "#1f1f1f");
        var within = procedure.Steps.Where(s => s.To is null && s.From.Contains(state.Code)).Select(s => s.Label).ToList();
        Line(svg, $"""<g data-state="{Text(state.Code)}"{(current ? " aria-current=\"step\"" : "")}>""");
        if (within.Count > 0) Line(svg, $"<title>在此状态可以：{Text(string.Join('、', within))}</title>");
        Line(svg, $"""<rect x="{at.X - (Width / 2)}" y="{at.Y - (Height / 2)}" width="{Width}" height="{Height}" rx="6" fill="{fill}" stroke="{stroke}" stroke-width="{(current ? 2 : 1)}"/>""");
        Line(svg, $"""<text x="{at.X}" y="{at.Y + (days is null ? 5 : -1)}" text-anchor="middle" fill="{text}">{Text(state.Label)}</text>""");
        if (days is { } count)
            Line(svg, $"""<text x="{at.X}" y="{at.Y + 14}" text-anchor="middle" font-size="11" fill="{text}">{(current ? "现在，已" : "用")}{count}天</text>""");
        svg.Append("</g>\n");
    }

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
