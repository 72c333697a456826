using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class WhitespaceTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  a\t\n b\u00A0c  ", "a b c")]
    [InlineData("in\u00ADvisible\u200B", "invisible")]
    [InlineData("\u0000a\u0007", "a")]
    public void Collapses_what_readers_do_not_see(string? text, string expected) =>
        Assert.Equal(expected, Whitespace.Collapse(text));
}
