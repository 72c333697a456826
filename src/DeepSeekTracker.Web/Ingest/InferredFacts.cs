using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What an import tells about one article: each fact of the file, where it stands, how sure it is, and what was stored instead of it.</summary>
internal sealed class InferredFacts
{
    private readonly List<string> _facts = [];

    private InferredFacts() { }

    /// <param name="saved">What the file says.</param>
    /// <param name="draft">What of it was offered to the article.</param>
    /// <param name="article">The article, as it was stored.</param>
    public static IReadOnlyList<string> Of(SavedArticle saved, ArticleDraft draft, Article article)
    {
        var told = new InferredFacts();
        told.Add("Title", saved.Title, Instead(draft.Title, article.Title));
        told.Add("Subtitle", draft.Subtitle is null ? null : saved.Subtitle, Instead(draft.Subtitle, article.Subtitle));
        var (isOutletKept, isAuthorKept) = (article.OutletId != draft.OutletId, draft.Author != article.Author);
        told.Add("Outlet", saved.Outlet, isOutletKept ? "the outlet that it has" : null);
        if (saved.Outlet is null)
        {
            told.AddSilence("Outlet", isOutletKept ? "the outlet that it has" : null, draft.Url is null ? null : "its address");
        }

        told.Add(
            saved.AuthorIsOrganisation ? "Author (an organisation)" : "Author",
            saved.Author,
            isAuthorKept ? $"“{article.Author}”" : null
        );
        if (saved.Author is null)
        {
            told.AddSilence("Author", isAuthorKept ? $"“{article.Author}”" : null);
        }

        told.AddPublished(saved, article);
        told.Add("Language", saved.Language, Instead(draft.Language, article.Language));
        told.Add("Category", saved.Category, Instead(draft.Section, article.Section));
        if (saved.Dropped.Count > 0)
        {
            told._facts.Add(
                $"{Amount.Of(saved.Dropped.Count, "line was", "lines were")} left out as no part of the article; the article's page lists them"
            );
        }

        return told._facts;
    }

    private void Add(string what, Found<string>? found, string? instead)
    {
        if (found is not null)
        {
            var kept = instead is null ? "" : $"; the article keeps {instead}";
            _facts.Add($"{what}: {found.Value} ({How(found)}){kept}");
        }
    }

    /// <summary>The file does not say: what the article has all the same, or what it was taken from; else it is not known.</summary>
    private void AddSilence(string what, string? kept, string? from = null) =>
        _facts.Add(
            kept is not null ? $"{what}: the file does not say; the article keeps {kept}"
            : from is not null ? $"{what}: the file does not say; taken from {from}"
            : $"{what}: not known; the file does not say"
        );

    private void AddPublished(SavedArticle saved, Article article)
    {
        var stored = FormerDates.Text(FormerDates.Of(article));
        if (saved.Published is not { } found)
        {
            AddSilence("Published", stored);
        }
        else if (stored is null)
        {
            _facts.Add($"Published: not known; '{found.Value.Raw}' was left out ({How(found)})");
        }
        else
        {
            var isStored = article.PublishedAt?.ToUnixTimeMilliseconds() == found.Value.Earliest.ToUnixTimeMilliseconds();
            var kept = isStored ? "" : $"; the article keeps {stored}";
            _facts.Add($"Published: {found.Value.Raw} ({How(found)}){kept}");
        }
    }

    private static string? Instead(string? offered, string? stored) => offered == stored ? null : $"“{stored}”";

    private static string How<T>(Found<T> found) =>
        (
            found.From.StartsWith(SavedArticle.NoTitle, StringComparison.Ordinal)
                ? $"the file names no title; from its {found.From[SavedArticle.NoTitle.Length..]}; "
                : $"from {found.From}; "
        )
        + found.Confidence switch
        {
            Confidence.Stated => "stated",
            Confidence.High => "sure",
            _ => "a guess: please check",
        };
}
