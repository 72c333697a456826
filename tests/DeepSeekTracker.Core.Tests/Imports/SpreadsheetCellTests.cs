using CsCheck;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

public class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("a;=HYPERLINK(1);b", "a;'=HYPERLINK(1);b")]
    [InlineData(";@x", ";'@x")]
    [InlineData("a=b - c", "a=b - c")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("'-quoted", "''-quoted")]
    [InlineData("''=1;'@x;'", "'''=1;''@x;'")]
    [InlineData("", "")]
    public void Makes_text_of_what_a_spreadsheet_would_run(string text, string cell)
    {
        Assert.Equal(cell, SpreadsheetCell.Defuse(text));
        Assert.Equal(text, SpreadsheetCell.Restore(cell));
    }

    [Fact]
    public void Gives_every_text_back() =>
        Gen.OneOf(Gen.Char["=+-@;a\t\n＝''"], Gen.Char)
            .Array[0, 12]
            .Select(letters => new string(letters))
            .Sample(text => string.Equals(SpreadsheetCell.Restore(SpreadsheetCell.Defuse(text)), text, StringComparison.Ordinal));
}
