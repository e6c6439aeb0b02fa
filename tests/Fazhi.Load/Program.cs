using Fazhi.Load.Prepare;
using Fazhi.Load.Scenarios;
using Fazhi.Load.Stage;

var options = LoadOptions.Parse(args);
IScenario[] known = [new ListScenario(), new DossierScenario(), new CreateScenario(), new SearchScenario(), new ScaleScenario(), new DeadlineScenario(), new ReviewScenario(), new DocumentScenario()];
IScenario[] asked = options.Verb switch
{
    "prepare" or "explain" => [],
    "all" => known,
    _ => [.. known.Where(s => s.Name == options.Verb)],
};
if (asked.Length == 0 && options.Verb is not ("prepare" or "explain"))
{
    Console.Error.WriteLine($"Verbs: prepare, {string.Join(", ", known.Select(s => s.Name))}, explain, all.  Options: --rows N --seconds N --connections N --data FOLDER --again");
    return 2;
}

await using var theatre = await Theatre.OpenAsync(options);
if (options.Verb == "prepare")
{
    await Population.EnsureAsync(theatre, options.Rows, options.Again);
    await Population.EnsureAsync(theatre, ScaleScenario.SmallRows, options.Again);
    return 0;
}

if (options.Verb is not ("deadlines" or ReviewScenario.Verb or DocumentScenario.Verb)) await Population.EnsureAsync(theatre, options.Rows, again: false);   // they have a database of their own
if (options.Verb == "explain")
{
    await Explanation.PrintAsync(theatre);
    return 0;
}

List<Finding> findings = [];
foreach (var scenario in asked)
{
    Theatre.Say($"— {scenario.Name}");
    findings.AddRange(await scenario.RunAsync(theatre));
}

Console.WriteLine();
Console.WriteLine(Finding.Table(findings));
return findings.All(f => f.Met) ? 0 : 1;
