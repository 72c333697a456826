using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by Jane Doe", "Jane Doe")]
    [InlineData("BY JANE DOE", "JANE DOE")]
    [InlineData("By: Jane Doe", "Jane Doe")]
    [InlineData("Written by Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe, Staff Writer | Jan 28, 2025", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe", "Jane Doe; John Roe")]
    [InlineData("By Jane Doe, John Roe & Ada Poe", "Jane Doe; John Roe; Ada Poe")]
    [InlineData("By Jane van der Doe", "Jane van der Doe")]
    [InlineData("By Jean-Luc O’Neil, Senior Technology Correspondent", "Jean-Luc O’Neil")]
    [InlineData("By Jane Doe in San Francisco", "Jane Doe")]
    [InlineData("Von Jana Muster, Frankfurt", "Jana Muster")]
    [InlineData("Author: Jane Doe", "Jane Doe")]
    [InlineData("Jane Doe | January 28, 2025", "Jane Doe")]
    [InlineData("Jane Doe · 28 Jan 2025 · 5 min read", "Jane Doe")]
    [InlineData("Von Jana Muster", "Jana Muster")]
    [InlineData("Par Jeanne Dupont", "Jeanne Dupont")]
    [InlineData("Por Juana Pérez", "Juana Pérez")]
    [InlineData("Di Maria Rossi", "Maria Rossi")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("作者：王小明", "王小明")]
    [InlineData("作者丨王小明", "王小明")]
    [InlineData("홍길동 기자", "홍길동")]
    [InlineData("بقلم: سامر حداد", "سامر حداد")]
    [InlineData("By Jane Doe and John Roe | Bloomberg", "Jane Doe; John Roe")]
    [InlineData("By Jane Doe @janedoe", "Jane Doe")]
    [InlineData("Story by Jane Doe • 2d • 4 min read", "Jane Doe")]
    [InlineData("Author: [[Jane Doe]]", "Jane Doe")]
    public void Names_persons(string line, string authors)
    {
        var byline = Byline.Read(line)!;

        Assert.Equal(authors, string.Join("; ", byline.Authors));
        Assert.False(byline.IsOrganisation);
        Assert.Null(byline.Outlet);
    }

    [Theory]
    [InlineData("Technology By Harbour News", "Harbour News", "Harbour News", "Technology")]
    [InlineData("By Harbour News", "Harbour News", "Harbour News", null)]
    [InlineData("Business | By The Harbour Gazette", "The Harbour Gazette", "The Harbour Gazette", "Business")]
    [InlineData("By Harbour News Staff", "Harbour News Staff", "Harbour News", null)]
    [InlineData("By The Harbour Gazette Editorial Team", "The Harbour Gazette Editorial Team", "The Harbour Gazette", null)]
    [InlineData("By News Desk", "News Desk", null, null)]
    [InlineData("By Reuters", "Reuters", null, null)]
    [InlineData("By harbourgazette.com", "harbourgazette.com", "harbourgazette.com", null)]
    public void Names_organisations_and_outlets(string line, string author, string? outlet, string? category)
    {
        var byline = Byline.Read(line)!;

        Assert.Equal([author], byline.Authors);
        Assert.True(byline.IsOrganisation);
        Assert.Equal((outlet, category), (byline.Outlet, byline.Category));
    }

    [Theory]
    [InlineData("By Jane Doe, The Harbour Gazette", "Jane Doe", "The Harbour Gazette")]
    [InlineData("By Jane Doe for The Harbour Gazette", "Jane Doe", "The Harbour Gazette")]
    [InlineData("By Jane Doe | Harbour News | Jan 28, 2025", "Jane Doe", "Harbour News")]
    [InlineData("Tech By Jane Doe", "Jane Doe", null)]
    public void Names_a_person_and_an_outlet(string line, string author, string? outlet)
    {
        var byline = Byline.Read(line)!;

        Assert.Equal([author], byline.Authors);
        Assert.False(byline.IsOrganisation);
        Assert.Equal(outlet, byline.Outlet);
    }

    [Theory]
    [InlineData("By Jane Doe, Staff Writer | Jan 28, 2025")]
    [InlineData("By Jane Doe on January 28, 2025")]
    [InlineData("By Jane Doe 28 January 2025")]
    [InlineData("By Jane Doe | Published January 28, 2025 | Updated January 29, 2025")]
    [InlineData("Jane Doe - 2025-01-28")]
    [InlineData("By Jane Doe, 28 January 2025")]
    [InlineData("By Jane Doe, January 28, 2025")]
    [InlineData("By: Jane Doe Jan 28, 2025")]
    [InlineData("By Jane Doe Published Jan 28, 2025")]
    [InlineData("January 28, 2025 / Jane Doe / 0 Comments")]
    [InlineData("Posted on January 28, 2025 by Jane Doe")]
    [InlineData("Published on January 28, 2025 | By Jane Doe | In News")]
    [InlineData("de Jane Doe - 28 enero, 2025")]
    public void Reads_the_date_beside_the_name(string line)
    {
        var byline = Byline.Read(line)!;

        Assert.Equal(["Jane Doe"], byline.Authors);
        Assert.Equal(new DateTimeOffset(2025, 1, 28, 0, 0, 0, TimeSpan.Zero), byline.Published!.Earliest);
        Assert.Equal(DatePrecision.Day, byline.Published.Precision);
    }

    [Fact]
    public void A_role_alone_names_nobody()
    {
        Assert.Empty(Byline.Read("By Staff Writer")!.Authors);
        Assert.Empty(Byline.Read("By admin")!.Authors);
    }

    [Theory]
    [InlineData("By the Numbers")]
    [InlineData("By Design")]
    [InlineData("By making its weights free, the lab won friends")]
    [InlineData("Built by a small team in Hangzhou")]
    [InlineData("Stocks fall by 17%")]
    [InlineData("Step by Step")]
    [InlineData("A model made by Jane Doe’s lab is cheap")]
    [InlineData("Trusted by Google")]
    [InlineData("DeepSeek")]
    [InlineData("Jane Doe")]
    public void Is_not_seen_in_other_lines(string line)
    {
        Assert.Null(Byline.Read(line));
    }
}
