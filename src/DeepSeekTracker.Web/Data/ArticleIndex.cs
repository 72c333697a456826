using System.Text;
using DeepSeekTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// The full-text index (SQLite FTS5, contentless). The one writer feeds it: EF Core rebuilds tables and drops triggers.
/// Characters of scripts without spaces are tokens of their own, here and in queries, so that 英伟达 is found as a phrase.
/// </summary>
public static class ArticleIndex
{
    internal const string CreateSql =
        "CREATE VIRTUAL TABLE ArticleIndex USING fts5(title, body, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\")";

    private const int MaximumTerms = 16;
    private const int MaximumTermLength = 64;

    public static async Task ReplaceAsync(TrackerDbContext db, int articleId, string? title, string? text, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM ArticleIndex WHERE rowid = {articleId}", stop);
        await AddAsync(db, articleId, title, text, stop);
    }

    public static async Task AddAsync(TrackerDbContext db, int articleId, string? title, string? text, CancellationToken stop)
    {
        var titleTokens = Separate(title);
        var bodyTokens = Separate(text);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO ArticleIndex(rowid, title, body) VALUES ({articleId}, {titleTokens}, {bodyTokens})",
            stop
        );
    }

    /// <summary>The ids of the articles that hold all the words; null when the text holds nothing to look for.</summary>
    public static IQueryable<int>? Matching(TrackerDbContext db, string words)
    {
        var expression = Expression(words);
        return expression is null
            ? null
            : db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM ArticleIndex WHERE ArticleIndex MATCH {expression}");
    }

    /// <summary>
    /// A MATCH expression of quoted strings only, so that no reader's input can be FTS5 syntax. Words must all occur;
    /// words in double quotes are one phrase; a leading minus excludes.
    /// </summary>
    internal static string? Expression(string words)
    {
        var wanted = new List<string>();
        var unwanted = new List<string>();
        foreach (var (term, exclude) in Terms(words).Take(MaximumTerms))
        {
            var quoted = Quote(term);
            if (quoted is not null)
            {
                (exclude ? unwanted : wanted).Add(quoted);
            }
        }

        if (wanted.Count == 0)
        {
            return null;
        }

        var all = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static IEnumerable<(string Term, bool Exclude)> Terms(string words)
    {
        var i = 0;
        while (i < words.Length)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                i++;
                continue;
            }

            var exclude = words[i] == '-' && i + 1 < words.Length;
            var start = exclude ? i + 1 : i;
            var phrase = start < words.Length && words[start] is '"' or '\u201C' or '\u201D';
            start += phrase ? 1 : 0;
            var end = start;
            while (
                end < words.Length && (phrase ? words[end] is not ('"' or '\u201C' or '\u201D') : !char.IsWhiteSpace(words[end]))
            )
            {
                end++;
            }

            yield return (words[start..end], exclude);
            i = end + (phrase ? 1 : 0);
        }
    }

    private static string? Quote(string term)
    {
        if (term.Length > MaximumTermLength)
        {
            term = term[..MaximumTermLength];
        }

        // FTS5 treats a string without any token as an error-free phrase that matches nothing; leave it out instead.
        if (!term.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var prefix = term.EndsWith('*');
        var quoted = $"\"{Separate(term.TrimEnd('*')).Replace("\"", "\"\"", StringComparison.Ordinal).Trim()}\"";
        return prefix ? quoted + "*" : quoted;
    }

    /// <summary>Puts spaces round every character of a script that is written without them.</summary>
    private static string Separate(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (!text.Any(WritingSystem.IsUnspaced))
        {
            return text.Replace('\0', ' ');
        }

        var separated = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (WritingSystem.IsUnspaced(c))
            {
                separated.Append(' ').Append(c).Append(' ');
            }
            else
            {
                separated.Append(c == '\0' ? ' ' : c);
            }
        }

        return separated.ToString();
    }
}
