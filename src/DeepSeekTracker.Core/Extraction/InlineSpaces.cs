using AngleSharp.Common;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Where its tree is built for a caller, AngleSharp leaves out texts of nothing but space, so that "<c>&lt;b&gt;two&lt;/b&gt;
/// &lt;i&gt;words&lt;/i&gt;</c>" would be one word. Those inside a line are marked until the tree is copied.
/// </summary>
internal sealed class InlineSpaces
{
    /// <summary>No character: it stands in no text that was made to be read.</summary>
    private const char Mark = '\uFDD0';
    private bool _inLine;

    /// <summary>Hears of each tag.</summary>
    public void After(ref StructHtmlToken token) => _inLine = ParsedNames.KindOf(token.Name.Memory.Span).HasFlag(TagKind.Inline);

    public void Keep(ref StructHtmlToken token)
    {
        if (_inLine && token.Type == HtmlTokenType.Character && token.Data.Memory.Span is var text && text.IsWhiteSpace())
        {
            token.Name = new StringOrMemory($"{text}{Mark}");
        }
    }

    /// <summary>The text without the mark.</summary>
    public static string Bare(string text) =>
        text.Contains(Mark, StringComparison.Ordinal) ? text.Replace($"{Mark}", "", StringComparison.Ordinal) : text;
}
