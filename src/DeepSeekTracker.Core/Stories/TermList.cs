using System.Text.Json;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>A list of terms in a story file, each fit for <see cref="TermFinder"/>.</summary>
internal static class TermList
{
    private const int MaxLength = 100;

    /// <summary>A list in which <c>@name</c> stands for the terms of a named list.</summary>
    public static IReadOnlyList<string> Read(
        JsonMembers members,
        string name,
        IReadOnlyDictionary<string, IReadOnlyList<string>> named
    )
    {
        var terms = new List<string>();
        foreach (var term in Read(members, name))
        {
            if (!term.StartsWith('@'))
            {
                terms.Add(term);
            }
            else if (named.TryGetValue(term[1..], out var list))
            {
                terms.AddRange(list);
            }
            else
            {
                members.Note(members.PathOf(name), $"'{term}' is no list of claimWords; declare it there.");
            }
        }

        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Read(JsonMembers members, string name)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, path) in members.Items(name))
        {
            var term = element.ValueKind == JsonValueKind.String ? element.GetString()!.Trim() : "";
            var fault = Fault(term) ?? (seen.Add(FoldedText.Of(term).Folded) ? null : "stands twice in this list; keep one.");
            if (fault is null)
            {
                terms.Add(term);
            }
            else
            {
                members.Note(path, fault);
            }
        }

        return terms;
    }

    /// <summary>What keeps a term from being found; null where nothing does.</summary>
    public static string? Fault(string term)
    {
        if (term.Length > MaxLength)
        {
            return $"is longer than {MaxLength} characters; shorten it.";
        }

        if (!TermFinder.CanFind(term))
        {
            return "is not a term; write a word or phrase in quotation marks.";
        }

        return term.Trim('*').Contains('*') ? "has a * in the middle; a * may stand only at the beginning or the end." : null;
    }
}
