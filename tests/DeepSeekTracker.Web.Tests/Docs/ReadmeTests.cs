using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>The README tells what the program can do, and leads nowhere that does not exist.</summary>
public sealed class ReadmeTests
{
    private static readonly RootCommand Root = Commands.Root([]);

    [Fact]
    public void Names_every_verb()
    {
        var words = Document.Read("README.md").CodeWords;
        Findings.None(Root.Subcommands.Select(verb => verb.Name).Where(name => !words.Contains(name)));
    }

    [Fact]
    public void Names_every_option()
    {
        var words = Document.Read("README.md").CodeWords;
        var options = Root.Subcommands.Append<Command>(Root).SelectMany(verb => verb.Options);
        Findings.None(
            options
                .Where(option => option is not (HelpOption or VersionOption))
                .Select(option => option.Name)
                .Distinct()
                .Where(name => !words.Contains(name))
        );
    }

    [Fact]
    public void Names_every_word_that_poll_suggests_to_programs()
    {
        var words = Document.Read("README.md").CodeWords;
        Findings.None(
            Enum.GetNames<FeedAction>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Where(word => !words.Contains(word))
        );
    }

    [Fact]
    public void Links_of_every_document_lead_to_files()
    {
        var broken =
            from path in Document.All
            from link in Document.Read(path).FileLinks
            let target = Path.Combine(TestFolder.Repository, Path.GetDirectoryName(path)!, Uri.UnescapeDataString(link))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{path} → {link}";
        Findings.None(broken);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/house.md")]
    [InlineData("docs/vocabulary.md")]
    public void Has_the_documents_that_a_newcomer_looks_for(string path) =>
        Assert.True(new FileInfo(Path.Combine(TestFolder.Repository, path)) is { Exists: true, Length: > 0 });
}
