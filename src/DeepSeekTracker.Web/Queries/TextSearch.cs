using System.Diagnostics;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The time that one page has for reading texts, and what it knows of them already.</summary>
internal sealed class TextTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly HashSet<TextFinding> _seen = [];
    private TimeSpan _spent;

    public bool IsOver(Stopwatch watch) => _spent + watch.Elapsed >= Longest;

    /// <summary>Counts what it took to find this, once.</summary>
    public void Spend(TextFinding finding) => _spent += _seen.Add(finding) ? finding.Took : TimeSpan.Zero;
}

/// <summary>Reads the texts of the newest articles that fit all else, to see which of them a search finds.</summary>
internal sealed class TextSearch(TrackerDbContext db, IReadOnlyList<SearchNode> asked, TextTime time)
{
    /// <summary>Texts that are read: some 20 megabytes of them.</summary>
    public const int MostRead = 2_000;

    private const int Batch = 100;

    private readonly bool _withLinks = SearchTexts.AskLinks(asked);

    /// <param name="before">What an earlier reading of the same articles found before its time ended.</param>
    public async Task<TextFinding> FindAsync(SelectedArticles rest, TextFinding? before, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var keys = ArticleWalk.Newest(rest, MostRead);
        var all = new FacetCounter(rest.Table);
        rest.Visit(all);
        if (before?.Table.Version != rest.Table.Version)
        {
            before = null;
        }

        var read = before?.Read.Read ?? 0;
        HashSet<int> fit = [.. before?.Articles ?? []];
        // The newest first, as they are read.
        List<long> places = [.. Enumerable.Reverse(before?.Places ?? [])];
        foreach (var batch in keys.Skip(read).Chunk(Batch))
        {
            var texts = await ReadAsync([.. batch.Select(key => key.Id)], stop);
            foreach (var key in batch)
            {
                if (time.IsOver(watch))
                {
                    return Found();
                }

                read++;
                if (texts.GetValueOrDefault(key.Id) is { } text && Fits(text))
                {
                    fit.Add(key.Id);
                    places.Add(key.At);
                }
            }
        }

        return Found();

        TextFinding Found()
        {
            places.Reverse();
            return new TextFinding(rest.Table, fit, places, new TextsRead(read, all.Fitting, rest.HasMore), watch.Elapsed);
        }
    }

    private bool Fits(SearchedText text)
    {
        try
        {
            return SearchTexts.Fit(asked, text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private async Task<Dictionary<int, SearchedText>> ReadAsync(int[] ids, CancellationToken stop)
    {
        var rows = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Author,
                Text = a.Text!.Text.Substring(0, SearchTexts.MostCharacters),
                Links = _withLinks ? a.Text.Outlinks : null,
            })
            .ToListAsync(stop);
        return rows.ToDictionary(
            row => row.Id,
            row => new SearchedText(
                row.Title,
                row.Text,
                row.Author,
                _withLinks ? [.. StoredJson.Read<Outlink>(row.Links).Select(link => link.Href)] : []
            )
        );
    }
}
