using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An OPML file between its plan and its import.</summary>
internal sealed record OpmlFile(string Name, string Text, OpmlReading Reading)
{
    private readonly Dictionary<string, int> _lines = [];
    private int _read;
    private int _line = 1;

    /// <summary>
    /// The line where the outline's address stands: outlines come in the file's order, so one walk through the text finds all.
    /// Null where the text writes the address in another form.
    /// </summary>
    public int? LineOf(OpmlOutline outline)
    {
        var written = outline.XmlUrl!.Replace("&", "&amp;", StringComparison.Ordinal);
        lock (_lines)
        {
            if (_lines.TryGetValue(written, out var known))
            {
                return known;
            }

            var at = Text.IndexOf(written, _read, Math.Min(Text.Length - _read, LongestGap), StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            _line += Text.AsSpan(_read, at - _read).Count('\n');
            _read = at;
            return _lines[written] = _line;
        }
    }

    /// <summary>No outline is that long; without a bound each missing one would cost a walk to the end.</summary>
    private const int LongestGap = 20_000;
}
