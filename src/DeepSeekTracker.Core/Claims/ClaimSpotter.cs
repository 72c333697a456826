using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// Finds what a text answers to the story's claims. Made once from a story; safe to use from many threads; never throws;
/// time grows with the length of the text. A title is a text of its own: <see cref="SpotTitle"/>.
/// </summary>
public sealed class ClaimSpotter
{
    /// <summary>More mentions than any article has.</summary>
    private const int MostMentions = 500;

    private readonly Story _story;
    private readonly IReadOnlyList<Claim> _claims;
    private readonly ClaimTerms _terms;

    /// <summary>Prepares the words of the story's claims.</summary>
    /// <exception cref="ArgumentException">A term has no character to look for; <see cref="StoryFile"/> lets none pass.</exception>
    public ClaimSpotter(Story story)
    {
        _story = story;
        _claims = story.Claims;
        _terms = new ClaimTerms(_claims);
    }

    /// <summary>The mentions in the order of the text.</summary>
    /// <param name="text">An article's paragraphs with line breaks between them, or a quote.</param>
    /// <param name="language">A BCP 47 tag; guessed from the text when null.</param>
    /// <param name="title">The title above the text: what it names holds for the text's first sentences.</param>
    public IReadOnlyList<ClaimMention> Spot(string text, string? language = null, string? title = null)
    {
        return Spot(text, language, TitleSubjects(title), isTitle: false);
    }

    /// <summary>
    /// The mentions in an article's title. It says so much in so few words that an answer must name what it is of, or be what
    /// others say too.
    /// </summary>
    public IReadOnlyList<ClaimMention> SpotTitle(string title, string? language = null) =>
        Spot(title, language, new bool[_claims.Count], isTitle: true);

    private IReadOnlyList<ClaimMention> Spot(string text, string? language, bool[] known, bool isTitle)
    {
        if (string.IsNullOrWhiteSpace(text) || _claims.Count == 0)
        {
            return [];
        }

        var tag = language ?? LanguageGuess.Of(text) ?? "en";
        var run = new SpotRun(_story, text, WordsOf(tag), _terms.Find(text), known, isTitle);
        return [.. run.Mentions().Take(MostMentions)];
    }

    /// <summary>The language whose words of amounts hold: both written forms of Norwegian have the same.</summary>
    private static string WordsOf(string tag) =>
        tag.Split('-')[0].ToLowerInvariant() is var language && language is "nb" or "nn" ? "no" : language;

    private bool[] TitleSubjects(string? title)
    {
        var named = new bool[_claims.Count];
        if (string.IsNullOrWhiteSpace(title))
        {
            return named;
        }

        var hits = _terms.Find(title);
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = hits[i].Any(h => h.Role == TermRole.Subject) && !hits[i].Any(h => h.Role == TermRole.Rival);
        }

        return named;
    }
}
