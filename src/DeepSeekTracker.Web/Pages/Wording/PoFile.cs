using System.Text;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>Reads a language's texts from a PO file, the format that translators' programs know. Fuzzy entries are left out.</summary>
internal static class PoFile
{
    /// <exception cref="FormatException">A line is none of a PO file; the message has its number.</exception>
    public static TextCatalog Read(TextReader file)
    {
        var texts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var rule = new PluralRule("nplurals=2; plural=(n != 1);");
        var entry = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var (number, field, isFuzzy) = (0, "", false);
        while (file.ReadLine() is { } line)
        {
            number++;
            line = line.Trim();
            if (line.StartsWith('#') || line.Length == 0)
            {
                Finish();
                isFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
                continue;
            }

            var quote = line.IndexOf('"', StringComparison.Ordinal);
            if (quote < 0 || line.Length < quote + 2 || line[^1] != '"')
            {
                throw new FormatException($"Line {number} is none of a PO file: {line}");
            }

            if (quote > 0)
            {
                field = line[..quote].TrimEnd();
                if (field == "msgid")
                {
                    Finish();
                }

                entry[field] = new StringBuilder();
            }

            entry.TryAdd(field, new StringBuilder());
            Unescape(line.AsSpan(quote + 1, line.Length - quote - 2), entry[field]);
        }

        Finish();
        return new TextCatalog(rule, texts);

        void Finish()
        {
            if (!entry.TryGetValue("msgid", out var id))
            {
                return;
            }

            string[] forms =
            [
                .. entry
                    .Where(e => e.Key.StartsWith("msgstr", StringComparison.Ordinal))
                    .OrderBy(e => e.Key, StringComparer.Ordinal)
                    .Select(e => e.Value.ToString()),
            ];
            if (id.Length == 0)
            {
                rule = RuleOf(forms.FirstOrDefault("")) ?? rule;
            }
            else if (!isFuzzy && forms.Length > 0 && forms.All(form => form.Length > 0))
            {
                texts[id.ToString()] = forms;
            }

            entry.Clear();
            isFuzzy = false;
        }
    }

    private static PluralRule? RuleOf(string header) =>
        header.Split('\n').FirstOrDefault(line => line.StartsWith("Plural-Forms:", StringComparison.OrdinalIgnoreCase))
            is { } line
            ? new PluralRule(line["Plural-Forms:".Length..])
            : null;

    private static void Unescape(ReadOnlySpan<char> text, StringBuilder into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            into.Append(
                text[i] != '\\' || i + 1 == text.Length
                    ? text[i]
                    : text[++i] switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        var other => other,
                    }
            );
        }
    }
}
