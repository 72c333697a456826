using System.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verbs <c>opml import</c> and <c>opml export</c>.</summary>
internal static class OpmlVerbs
{
    public static async Task<int> ImportAsync(VerbSettings settings, string file, bool dryRun, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            throw new StartException($"{file} does not exist. Give the path of an OPML file.");
        }

        if (new FileInfo(file).Length > IngestQueue.MostOpmlBytes)
        {
            throw new StartException($"{file} is larger than {IngestQueue.MostOpmlBytes / 1024 / 1024} MB.");
        }

        await using var host = await VerbHost.OpenAsync(settings, stop);
        var queue = host.Get<IngestQueue>();
        var (plan, problem) = await queue.PlanOpmlAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, stop), stop);
        if (plan is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return Commands.Failed;
        }

        foreach (var line in plan.Invalid)
        {
            await Console.Error.WriteLineAsync(
                $"{(line.Line is { } number ? $"Line {number}: " : "")}{(line.Url is null ? "" : $"{line.Url}: ")}{line.Why}"
            );
        }

        var answer = dryRun ? null : await queue.ImportOpmlAsync(plan.Id, stop);
        await host.SayAsync(
            answer?.Message ?? Sentence(plan),
            new
            {
                dry_run = dryRun,
                answer?.Message,
                plan,
            }
        );
        return plan.Invalid.Count == 0 ? Commands.Done
            : plan.New.Count + plan.Known.Count > 0 ? Commands.Partial
            : Commands.Failed;
    }

    public static async Task<int> ExportAsync(VerbSettings settings, string? output, CancellationToken stop)
    {
        if (output is not null)
        {
            NewFile.Check(output);
        }

        await using var host = await VerbHost.OpenAsync(settings, stop);
        var text = await host.Get<IngestQueue>().ExportOpmlAsync(stop);
        if (output is null)
        {
            await Console.Out.WriteAsync(text);
            return Commands.Done;
        }

        var path = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await NewFile.WriteAsync(path, file => file.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask());
        await host.SayAsync($"All feeds are written to {path}.", new { file = path });
        return Commands.Done;
    }

    private static string Sentence(OpmlPlan plan)
    {
        var table = TextTable.Of(
            ["", "LINE", "TITLE", "ADDRESS", "GROUP"],
            plan.New.Select(line => Row("new", line)).Concat(plan.Known.Select(line => Row("known", line)))
        );
        return $"{table}\n{plan.Name}: {plan.Told} Nothing is stored.";
    }

    private static IReadOnlyList<string?> Row(string what, OpmlLine line) =>
        [what, line.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture), line.Title, line.Url, line.Group ?? ""];
}
