using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A text in pieces, some of which a search found. Pieces are encoded like any other text.</summary>
public sealed record MarkedText(IReadOnlyList<MarkedText.Piece> Pieces)
{
    /// <param name="Text">The piece as it stands.</param>
    /// <param name="IsHit">True for what was searched.</param>
    /// <param name="Number">The hit's number on its page, from 1, by which a link leads to it; 0 where hits are not numbered.</param>
    /// <param name="IsAnswer">True for what answers a claim of the story.</param>
    public sealed record Piece(string Text, bool IsHit, int Number = 0, bool IsAnswer = false);

    public int Hits => Pieces.Count(piece => piece.IsHit);

    /// <summary>The same text with its hits numbered after those that came before.</summary>
    public MarkedText Numbered(int before) =>
        new([.. Pieces.Select(piece => piece.IsHit ? piece with { Number = ++before } : piece)]);

    public static MarkedText Of(string text, IReadOnlyList<TextSpan> hits)
    {
        List<Piece> pieces = [];
        var at = 0;
        foreach (var hit in hits)
        {
            if (hit.Start > at)
            {
                pieces.Add(new(text[at..hit.Start], false));
            }

            pieces.Add(new(hit.In(text), true));
            at = hit.End;
        }

        if (at < text.Length || pieces.Count == 0)
        {
            pieces.Add(new(text[at..], false));
        }

        return new(pieces);
    }

    /// <summary>A text with its answers to claims, where nothing is searched.</summary>
    public static MarkedText OfAnswers(string text, IReadOnlyList<TextSpan> answers) =>
        new([.. Of(text, answers).Pieces.Select(piece => piece with { IsHit = false, IsAnswer = piece.IsHit })]);

    public static MarkedText Of(string text, IReadOnlyList<SearchNode> wanted) => Of(text, SearchHits.In(text, wanted));

    public static MarkedText Of(SearchSnippet snippet) =>
        new([
            .. snippet.CutBefore ? [new Piece("… ", false)] : Array.Empty<Piece>(),
            .. Of(snippet.Text, snippet.Hits).Pieces,
            .. snippet.CutAfter ? [new Piece(" …", false)] : Array.Empty<Piece>(),
        ]);
}
