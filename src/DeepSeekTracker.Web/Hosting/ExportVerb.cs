using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Hosting;

/// <param name="Query">A list's query string.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Output">File; null = standard output.</param>
/// <param name="WithText">Adds the articles' text.</param>
internal sealed record ExportRequest(string Query, string Format, string? Output, bool WithText);

/// <summary>The verb <c>export</c>.</summary>
internal static class ExportVerb
{
    /// <summary>Also what says how a page shows the list: its address can be copied as it is.</summary>
    private static readonly HashSet<string> Known = new(
        [.. ArticleFilterQuery.Names, "view", "at"],
        StringComparer.OrdinalIgnoreCase
    );

    public static async Task<int> RunAsync(VerbSettings settings, ExportRequest request, CancellationToken stop)
    {
        var format =
            ExportFormats.Parse(request.Format)
            ?? throw new StartException(
                $"“{request.Format}” is no format. Use one of: {string.Join(", ", ExportFormats.Names)}."
            );
        var query = QueryHelpers.ParseQuery(request.Query);
        if (query.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw new StartException(
                $"“{unknown}” in --query limits nothing. Use {string.Join(", ", ArticleFilterQuery.Names)}, such as “q=chips&lang=ko”."
            );
        }

        var reading = ArticleFilterQuery.Parse(query);
        if (reading.Unread is { Count: > 0 } problems)
        {
            throw new StartException(string.Join('\n', problems));
        }

        if (request.Output is { } target)
        {
            NewFile.Check(target);
        }

        await using var host = await VerbHost.OpenAsync(settings, stop);
        if (await host.Get<UnreadLimits>().OfAsync(reading, stop) is { Count: > 0 } unread)
        {
            throw new StartException(string.Join('\n', unread));
        }

        if (reading.Filter.Words is not null)
        {
            // An index that a start has not finished would give a file that misses articles; a server at work on it is helped.
            await host.Get<IndexBuilder>().RunIfStaleAsync(stop);
        }

        if (request.Output is not { } path)
        {
            await using var output = Console.OpenStandardOutput();
            await WriteAsync(output);
            return Commands.Done;
        }

        var count = 0;
        await NewFile.WriteAsync(path, async file => count = await WriteAsync(file));
        await host.SayAsync(
            $"{Amount.Of(count, "article", "articles")} written to {path}",
            new { articles = count, file = path }
        );
        return Commands.Done;

        async Task<int> WriteAsync(Stream target)
        {
            try
            {
                return await host.Get<ArticleExport>().WriteAsync(reading.Filter, format, request.WithText, target, stop);
            }
            catch (PartlyReadException partly)
            {
                throw new StartException(partly.Message);
            }
        }
    }
}
