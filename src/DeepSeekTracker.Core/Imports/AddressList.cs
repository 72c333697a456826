namespace DeepSeekTracker.Core.Imports;

/// <summary>A list of addresses: one a line, a title after a tab if wanted, lines beginning with # are remarks.</summary>
internal static class AddressList
{
    /// <summary>True where every line that says something is an address.</summary>
    public static bool IsOne(string text)
    {
        var any = false;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var said = line.Trim();
            if (said.IsEmpty || said[0] == '#')
            {
                continue;
            }

            any = true;
            var tab = said.IndexOf('\t');
            var address = (tab < 0 ? said : said[..tab]).Trim();
            if (address.Length > WebAddress.MaxLength || !WebAddress.IsSound(address.ToString()))
            {
                return false;
            }
        }

        return any;
    }

    public static IEnumerable<TableRow> Read(string text)
    {
        var number = 0;
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        while (reader.ReadLine() is { } line)
        {
            number++;
            var said = line.Trim();
            if (said.Length == 0 || said[0] == '#')
            {
                continue;
            }

            var parts = said.Split('\t', 2, StringSplitOptions.TrimEntries);
            var cells = new Dictionary<string, string>(StringComparer.Ordinal) { [ArticleColumns.Url] = parts[0] };
            if (parts is [_, { Length: > 0 } title])
            {
                cells[ArticleColumns.Title] = title;
            }

            yield return FactsReader.Read(new RawRow(number, cells));
        }
    }
}
