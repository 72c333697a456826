using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A list of addresses: one a line, a title after a tab if wanted, lines beginning with # are remarks.</summary>
internal static class AddressList
{
    private const string LineUnit = "Line";

    /// <summary>A headline may have more words; a headline with a full stop at its end has not.</summary>
    private const int WordsOfSentence = 12;

    /// <summary>No two headlines or remarks in a row have more; a paragraph whose lines are wrapped has.</summary>
    private const int MostWordsInARow = 40;

    /// <summary>
    /// True where every line that says something is an address, or where at least two are, no fewer than the other lines,
    /// and these hold no prose: with prose the file is an article, be its address above it or its links below. A few wrong
    /// lines must not cost the addresses; each of them is told.
    /// </summary>
    public static bool IsOne(string text)
    {
        var (addresses, others, wordsInARow) = (0, 0, 0);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var said = line.Trim();
            if (said is ['#', ..])
            {
                continue;
            }

            if (said.IsEmpty || IsAddress(said))
            {
                addresses += said.IsEmpty ? 0 : 1;
                wordsInARow = 0;
                continue;
            }

            others++;
            var other = new SavedLine(others, said.ToString());
            wordsInARow += other.Words;
            if (wordsInARow > MostWordsInARow || (other.Words >= WordsOfSentence && other.EndsSentence))
            {
                return false;
            }
        }

        return addresses > 0 && (others == 0 || (addresses > 1 && addresses >= others));
    }

    public static IEnumerable<TableRow> Read(string text)
    {
        var number = 0;
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        while (reader.ReadLine() is { } line)
        {
            number++;
            var said = line.Trim();
            if (said.Length > 0 && said[0] != '#')
            {
                yield return Read(number, said) with
                {
                    Unit = LineUnit,
                };
            }
        }
    }

    private static TableRow Read(int number, string said)
    {
        var parts = said.Split('\t', 2, StringSplitOptions.TrimEntries);
        if (!WebAddress.IsSound(parts[0]))
        {
            return new TableRow.Problem(
                number,
                $"'{ShownValue.Of(said)}' is no web address. Write all of it, as in https://example.org/article, with a tab "
                    + "between it and a title, or begin a remark with #. The line was left out."
            );
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { [ArticleColumns.Url] = parts[0] };
        if (parts is [_, { Length: > 0 } title])
        {
            cells[ArticleColumns.Title] = title;
        }

        return FactsReader.Read(new RawRow(number, cells));
    }

    private static bool IsAddress(ReadOnlySpan<char> said)
    {
        var tab = said.IndexOf('\t');
        var address = (tab < 0 ? said : said[..tab]).Trim();
        return address.Length <= WebAddress.MaxLength && WebAddress.IsSound(address.ToString());
    }
}
