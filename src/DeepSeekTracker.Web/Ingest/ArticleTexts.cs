using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Which of two texts an article keeps.</summary>
internal static class ArticleTexts
{
    /// <summary>
    /// A worse text never replaces a better one: a page that turned into a login box loses nothing. Only better rules on the
    /// page that the text is from may find less.
    /// </summary>
    /// <returns>True where another text, or none, stands there now.</returns>
    public static bool Put(Article article, DraftText? text, string? hash, bool isSamePage)
    {
        var isOwn = isSamePage && text?.FetchedAt is { } at && at == article.FetchedAt;
        if (text is null)
        {
            return false;
        }

        if (hash is not null && hash == article.TextSha256)
        {
            if (isOwn)
            {
                Put(article, text);
            }

            return false;
        }

        if (hash is null && article.TextSha256 is null)
        {
            article.TextState = text.State;
            article.StateReason = text.Reason;
            article.FetchedAt = text.FetchedAt ?? article.FetchedAt;
            return false;
        }

        if (
            !isOwn
            && (
                hash is null
                || (article.TextSha256 is not null && article.TextState == TextState.Ok && text.State != TextState.Ok)
            )
        )
        {
            return false;
        }

        Put(article, text);
        article.FetchedAt = text.FetchedAt ?? article.FetchedAt;
        article.TextSha256 = hash;
        article.WordCount = WordCount.Of(article.Text!.Text);
        return true;
    }

    private static void Put(Article article, DraftText text)
    {
        article.Text ??= new ArticleText { Text = "", Blocks = "[]" };
        article.Text.Text = string.Join("\n\n", text.Blocks.Select(block => block.Text));
        article.Text.Blocks = StoredJson.Write(text.Blocks);
        article.Text.Outlinks = StoredJson.Write(text.Outlinks);
        article.Text.Dropped = text.Dropped is { Count: > 0 } dropped ? StoredJson.Write(dropped) : null;
        article.TextState = text.State;
        article.StateReason = text.Reason;
        article.ExtractionMethod = text.Method;
    }
}
