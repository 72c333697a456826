using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// A filter over the columns: it tells for each row by which kinds of limit it fails, so that one walk counts the rows that
/// fit and, for the choices of one kind, also those that only this kind keeps out.
/// </summary>
internal sealed class ColumnFilter
{
    public const ushort Outlet = 1;
    public const ushort Kind = 2;
    public const ushort Country = 4;
    public const ushort Language = 8;
    public const ushort State = 16;
    public const ushort Days = 32;
    public const ushort Scope = 64;
    public const ushort Topic = 128;

    /// <summary>By a range of days, or by what the search asks: no choice sets these aside.</summary>
    public const ushort Rest = 256;

    /// <summary>All sums of the above are below it.</summary>
    public const int Sums = 512;

    private readonly ushort[]? _byOutlet;
    private readonly ushort[]? _byTraits;
    private readonly ushort[]? _byTopics;
    private readonly int _from = int.MinValue;
    private readonly int _to = int.MaxValue;
    private readonly ColumnTest? _search;
    private readonly bool _isRange;

    /// <param name="table">The table that the filter is for.</param>
    /// <param name="filter">What is asked; of its words only what the columns know.</param>
    /// <param name="search">What the words ask; null where they ask nothing of the columns.</param>
    public ColumnFilter(ColumnTable table, ArticleFilter filter, ColumnTest? search)
    {
        _search = search;
        if (filter.Outlets.Count + filter.Kinds.Count + filter.Countries.Count > 0)
        {
            _byOutlet = [.. table.Outlets.Select(o => Fails(filter, o))];
        }

        var reach = filter.Reach;
        _byTraits = [.. table.Traits.Select(t => Fails(filter, reach, t))];
        if (Array.TrueForAll(_byTraits, fails => fails == 0))
        {
            _byTraits = null;
        }

        if (filter.Topics.Count > 0)
        {
            var wanted = table.Topics.Select(filter.Topics.Contains).ToArray();
            _byTopics = [.. table.TopicSets.Select(set => Array.Exists(set, t => wanted[t]) ? (ushort)0 : Topic)];
        }

        if (filter.From is not null || filter.To is not null)
        {
            // A range of days can only hold articles whose day is known.
            (_isRange, _from, _to) = (true, filter.From?.DayNumber ?? 0, filter.To?.DayNumber ?? int.MaxValue);
        }
    }

    /// <summary>False where no row of the chunk can fit, whatever is set aside.</summary>
    public bool MayFit(ColumnChunk chunk) =>
        !_isRange || (chunk.FirstDay <= _to && chunk.LastDay >= _from && chunk.LastDay != ColumnRow.NoDay);

    /// <summary>Tells for some rows of a chunk by what each fails.</summary>
    public void Fill(ColumnChunk chunk, ReadOnlySpan<ushort> rows, Span<ushort> fails)
    {
        fails.Clear();
        Fill(fails, rows, chunk.Traits, _byTraits);
        Fill(fails, rows, chunk.Outlets, _byOutlet);
        Fill(fails, rows, chunk.Topics, _byTopics);
        if (_isRange)
        {
            var days = chunk.Days;
            for (var n = 0; n < fails.Length; n++)
            {
                fails[n] |= days[rows[n]] is var day && day >= _from && day <= _to ? (ushort)0 : Rest;
            }
        }

        for (var n = 0; _search is not null && n < fails.Length; n++)
        {
            // What is out of the days is not asked any more.
            fails[n] |= (fails[n] & Rest) != 0 || _search(chunk, rows[n]) ? (ushort)0 : Rest;
        }
    }

    private static void Fill(Span<ushort> fails, ReadOnlySpan<ushort> rows, int[] column, ushort[]? failsOf)
    {
        for (var n = 0; failsOf is not null && n < fails.Length; n++)
        {
            fails[n] |= failsOf[column[rows[n]]];
        }
    }

    private static ushort Fails(ArticleFilter filter, OutletFacts? outlet) =>
        (ushort)(
            (Misses(filter.Outlets, outlet?.Key) ? Outlet : 0)
            | (Misses(filter.Kinds, outlet?.Kind) ? Kind : 0)
            | (Misses(filter.Countries, outlet?.Country) ? Country : 0)
        );

    private static ushort Fails(ArticleFilter filter, StoryScope reach, ArticleTraits traits) =>
        (ushort)(
            (filter.Languages.Count > 0 && !filter.Languages.Any(l => LanguageRange.Holds(l, traits.Language)) ? Language : 0)
            | (filter.States.Count > 0 && !filter.States.Contains(traits.State) ? State : 0)
            | (filter.Days != DayScope.All && filter.Days == DayScope.Dated != IsDated(traits) ? Days : 0)
            | (reach != StoryScope.All && reach == StoryScope.OnStory != traits.OnStory ? Scope : 0)
        );

    public static bool IsDated(ArticleTraits traits) => traits.Precision >= DatePrecision.Day;

    private static bool Misses(IReadOnlyList<string> wanted, string? value) =>
        wanted.Count > 0 && (value is null || !wanted.Contains(value));
}

/// <summary>Whether a row of a chunk is what a search asks for.</summary>
internal delegate bool ColumnTest(ColumnChunk chunk, int at);
