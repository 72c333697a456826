using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Tests.House;

public sealed partial class SourceFileTests
{
    private static readonly SourceFile[] Written = [.. SourceFile.Shipped.Where(file => !file.IsMigration)];
    private static readonly SourceFile[] Views = [.. SourceFile.Shipped.Where(file => file.IsView)];

    [Fact]
    public void No_file_is_longer_than_450_lines() =>
        Findings.None(Written.Where(file => file.Lines > 450).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void Half_of_the_files_have_at_most_70_lines_and_95_of_100_at_most_300()
    {
        var lines = Written.Select(file => file.Lines).Order().ToArray();
        var (median, long95) = (lines[lines.Length / 2], lines[(int)(lines.Length * 0.95)]);
        Assert.True(median <= 70 && long95 <= 300, $"Median {median}, 95th percentile {long95} of {lines.Length} files.");
    }

    [Fact]
    public void Only_Program_lives_in_a_projects_root()
    {
        var inRoot = SourceFile
            .Shipped.Where(file => !file.Folder.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Path);
        Assert.Equal(["src/DeepSeekTracker.Web/Program.cs"], inRoot);
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        string[] forbidden = ["Common", "Helpers", "Utils", "Services", "Managers", "Models", "Infrastructure"];
        var wrong = SourceFile.Shipped.Select(file => file.Folder).Distinct();
        Findings.None(wrong.Where(folder => folder.Split('/').Intersect(forbidden, StringComparer.OrdinalIgnoreCase).Any()));
    }

    [Fact]
    public void Nothing_is_silenced_skipped_or_left_for_later() =>
        Findings.None(Found(SourceFile.Shipped.Concat(SourceFile.Tests).Where(file => !file.IsMigration), LeftForLater));

    [Fact]
    public void Only_the_room_Data_has_SQL() =>
        Findings.None(Found(SourceFile.Shipped.Where(file => file.Folder.Split('/') is not [_, "Data", ..]), Sql));

    [Fact]
    public void No_view_writes_markup_that_was_not_encoded() => Findings.None(Found(Written, Unencoded));

    [Fact]
    public void No_view_has_inline_script_or_style() => Findings.None(Found(Views, Inline));

    [Fact]
    public void Scripts_and_styles_of_views_are_our_own_files() => Findings.None(Found(Views, Foreign));

    [Fact]
    public void Only_what_a_broad_screen_shows_in_columns_is_left_to_phones() =>
        Assert.Equal(
            ["src/DeepSeekTracker.Web/Pages/Feeds/_Times.cshtml"],
            Views.Where(file => OnPhones.IsMatch(file.Text)).Select(file => file.Path)
        );

    [Theory]
    [InlineData("""<ul class="tally phone">""", true)]
    [InlineData("""<span class="why @(wide ? "phone" : null)">""", true)]
    [InlineData("""<p class="phones">phone</p>""", false)]
    public void What_is_left_to_phones_is_recognised(string view, bool left) => Assert.Equal(left, OnPhones.IsMatch(view));

    [Theory]
    [InlineData("""<p style="color:red">""", true)]
    [InlineData("""<a href="#" onclick='go()'>""", true)]
    [InlineData("<script>go()</script>", true)]
    [InlineData("<style>p{}</style>", true)]
    [InlineData("""<a href="javascript:go()">""", true)]
    [InlineData("""<script src="~/site.js" defer></script>""", false)]
    [InlineData("""<option value="on" data-style="x">""", false)]
    public void Inline_script_and_style_are_recognised(string view, bool inline) => Assert.Equal(inline, Inline.IsMatch(view));

    [Theory]
    [InlineData("#pragma warning disable CA1000", true)]
    [InlineData("[Fact(Skip = \"later\")]", true)]
    [InlineData("// TODO: more", true)]
    [InlineData("rows.Skip(1)", false)]
    [InlineData("new { Skip = 3 }", false)]
    public void What_is_left_for_later_is_recognised(string code, bool left) => Assert.Equal(left, LeftForLater.IsMatch(code));

    [Theory]
    [InlineData("db.Database.SqlQuery<Row>($\"x\")", true)]
    [InlineData("command.CommandText = text", true)]
    [InlineData("\"SELECT rowid FROM ArticleIndex\"", true)]
    [InlineData("    SELECT Place FROM (", true)]
    [InlineData("DELETE FROM Articles", true)]
    [InlineData("PRAGMA optimize", true)]
    [InlineData("// Selects what was asked.", false)]
    [InlineData("rows.Select(row => row.Id)", false)]
    public void SQL_is_recognised(string code, bool sql) => Assert.Equal(sql, Sql.IsMatch(code));

    [Theory]
    [InlineData("""<link rel="stylesheet" href="https://cdn.example/x.css">""", true)]
    [InlineData("""<img src="//cdn.example/x.png">""", true)]
    [InlineData("""<a href="https://outlet.example/">""", false)]
    [InlineData("""<link rel="icon" href="~/icon.svg">""", false)]
    public void Foreign_parts_are_recognised(string view, bool foreign) => Assert.Equal(foreign, Foreign.IsMatch(view));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        where file.Name != $"{nameof(SourceFileTests)}.cs"
        from Match match in pattern.Matches(file.Text)
        select $"{file.Path}, line {file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value}";

    [GeneratedRegex(
        @"#pragma\s+warning\s+disable|SuppressMessage|\b(?:TODO|FIXME|HACK)\b|\(\s*Skip\s*=|,\s*Skip\s*=|NotImplementedException"
    )]
    private static partial Regex LeftForLater { get; }

    [GeneratedRegex(
        @"SqlQuery|ExecuteSql|FromSql|CommandText|\b(?:SELECT|PRAGMA)\s+\w|\bINSERT\s+(?:OR|INTO)\b|\bDELETE\s+FROM\b|\bUPDATE\s+\w+\s+SET\b"
    )]
    private static partial Regex Sql { get; }

    [GeneratedRegex(@"Html\.Raw|new\s+HtmlString|\.AppendHtml\(|\.SetHtmlContent\(|WriteLiteral\(")]
    private static partial Regex Unencoded { get; }

    /// <summary>The class that site.css hides on broad screens.</summary>
    [GeneratedRegex("""class="[^>]*[\s"]phone[\s"]""")]
    private static partial Regex OnPhones { get; }

    [GeneratedRegex(
        """<script(?![^>]*\ssrc\s*=)[^>]*>|<style\b|\s(?:style|on[a-z]+)\s*=\s*["'@]|javascript:""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline { get; }

    [GeneratedRegex(
        """<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)\s*=\s*["'](?:https?:)?//[^>]*>""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Foreign { get; }
}
