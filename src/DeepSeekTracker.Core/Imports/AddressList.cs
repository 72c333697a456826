using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A list of addresses: one a line, a title after a tab if wanted, lines beginning with # are remarks.</summary>
internal static partial class AddressList
{
    private const string LineUnit = "Line";

    /// <summary>A line of so many words may be an article's, and so may one that ends as a sentence does.</summary>
    private const int WordsOfProse = 9;

    /// <summary>An address with words behind it is an address whose tab is missing, but for a whole sentence.</summary>
    private const int WordsOfLongProse = 12;

    /// <summary>Addresses there are for each line that is none.</summary>
    private const int AddressesALine = 5;

    /// <summary>
    /// True where every line that says something is an address or written like one, or where the lines that are none are too few and too short to
    /// be an article: its words would be lost and its links would become articles. One wrong line must not cost the addresses;
    /// it is told.
    /// </summary>
    /// <param name="given">What the owner states; what can be true of one article only says that the file is one.</param>
    public static bool IsOne(string text, SideCar? given)
    {
        var (addresses, alike, begun, others) = (0, 0, 0, 0);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var said = line.Trim();
            if (said.IsEmpty || said[0] == '#')
            {
                continue;
            }

            if (IsAddress(said))
            {
                addresses++;
                continue;
            }

            var other = new SavedLine(1, said.ToString());
            if (OnlyAddresses().IsMatch(other.Text))
            {
                alike++;
                continue;
            }

            var isBegun = BeginsLikeAddress(other.Text);
            if (
                isBegun
                    ? other.Words >= WordsOfLongProse && other.EndsSentence
                    : other.Words >= WordsOfProse || other.EndsSentence
            )
            {
                return false;
            }

            begun += isBegun ? 1 : 0;
            others += isBegun ? 0 : 1;
        }

        if (addresses + alike > 0 && begun + others == 0)
        {
            return true;
        }

        return given is not ({ Title: not null } or { Url: not null } or { Published: not null })
            && addresses > 1
            && addresses >= begun
            && (others < 2 || addresses >= others * AddressesALine);
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

        return FactsReader.Read(new RawRow(number, cells), out _);
    }

    private static bool BeginsLikeAddress(string said) =>
        WebAddress.StartsLikeOne(said) || said.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private const string OneAlike =
        @"([a-z][a-z0-9+.-]*://\S|www\.\S|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:[0-9]+)?/)\S*";

    /// <summary>
    /// What stands for addresses and nothing else, though not one whole address: without its scheme, with another one, two in a
    /// line. No prose is written so.
    /// </summary>
    [GeneratedRegex(
        $@"^{OneAlike}( +{OneAlike})*(\s*\t.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex OnlyAddresses();

    private static bool IsAddress(ReadOnlySpan<char> said)
    {
        var tab = said.IndexOf('\t');
        var address = (tab < 0 ? said : said[..tab]).Trim();
        return address.Length <= WebAddress.MaxLength && WebAddress.IsSound(address.ToString());
    }
}
