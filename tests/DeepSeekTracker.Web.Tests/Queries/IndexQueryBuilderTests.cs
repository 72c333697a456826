using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Whatever can be written is an expression that FTS5 reads, and means what the search means.</summary>
public sealed class IndexQueryBuilderTests : IDisposable
{
    private const int Documents = 64;

    private static readonly ColumnTable Table = new ColumnBook().Make(0, []);

    /// <summary>Document n has the words of n's bits, in its title or in its text.</summary>
    private static readonly string[] Words = ["ant", "bee", "cat", "dog", "elk", "fox"];

    /// <summary>Levels of brackets, each as costly to FTS5's parser as the language allows.</summary>
    private static readonly string[] Levels =
    [
        "({0})",
        "-({0})",
        "(ant {0})",
        "(ant OR {0})",
        "(ant OR bee {0})",
        "-(ant OR {0})",
        "-(ant {0})",
        "-(ant OR bee -cat {0})",
        "(ant OR -{0})",
        "(-ant -{0})",
        "(ant OR -bee -{0} OR -fox)",
        "title:(ant OR {0})",
        "-title:(bee OR ant -{0})",
    ];

    private readonly SqliteConnection _index = new("Data Source=:memory:");

    public IndexQueryBuilderTests()
    {
        _index.Open();
        Run(ArticleIndex.CreateSql);
        for (var number = 0; number < Documents; number++)
        {
            var has = Words.Where((_, bit) => (number >> bit & 1) == 1).ToList();
            var (title, body) = number % 4 < 2 ? (string.Join(' ', has), "") : ("", string.Join(' ', has));
            Run(
                $"INSERT INTO ArticleIndex(rowid, title, lead, body, author, address, tags) VALUES ({number}, '{title}', '', '{body}', '', '', 'all onstory')"
            );
        }
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void The_deepest_of_every_kind_of_level_can_be_read()
    {
        foreach (var level in Levels)
        {
            foreach (var other in Levels)
            {
                Check(Nested(depth => depth % 2 == 0 ? level : other));
            }
        }
    }

    [Fact]
    public void Whatever_nests_can_be_read_and_means_what_it_means()
    {
        var random = new Random(5);
        for (var round = 0; round < 3_000; round++)
        {
            Check(Nested(_ => Levels[random.Next(Levels.Length)]));
            Check(Any(random, 3));
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("−")]
    [InlineData("-(")]
    [InlineData("title:-")]
    [InlineData("-title:(")]
    [InlineData("-ant OR (")]
    [InlineData("- ")]
    [InlineData("near5:(ant bee) -(")]
    [InlineData("-date:2023-01-02..2026-11-05 (")]
    [InlineData("-is:no-text OR (")]
    [InlineData("same:(ant bee) -\"$5.6M\" (")]
    public void Rows_of_signs_can_be_read(string signs)
    {
        for (var times = 1; times <= 60; times++)
        {
            Check(string.Concat(Enumerable.Repeat(signs, times)) + "dog");
        }
    }

    [Theory]
    [InlineData(24, 32)]
    [InlineData(25, 32)]
    public void Each_minus_takes_the_one_before_it_back(int minuses, int found) =>
        Assert.Equal(found, Found(new string('-', minuses) + "ant").Count);

    private static string Nested(Func<int, string> level)
    {
        var search = "dog";
        for (var depth = 0; depth < SearchParser.DeepestNesting; depth++)
        {
            search = level(depth).Replace("{0}", search, StringComparison.Ordinal);
        }

        return search;
    }

    private static string Any(Random random, int depth) =>
        string.Join(
            random.Next(3) == 0 ? " OR " : " ",
            Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ =>
                    new string('-', random.Next(3))
                    + (random.Next(6) == 0 ? "title:" : "")
                    + (depth > 0 && random.Next(2) == 0 ? $"({Any(random, depth - 1)})" : Words[random.Next(Words.Length)])
                )
        );

    private void Check(string search)
    {
        if (search.Length > SearchParser.LongestText || SearchParser.Parse(search).Root is not { } root)
        {
            return;
        }

        var found = Found(search);
        if (root.IsInIndex && IsOfWords(root))
        {
            Assert.Equal(Enumerable.Range(0, Documents).Where(number => Fits(root, number)), found);
        }
    }

    private List<int> Found(string search)
    {
        var query = new IndexQueryBuilder(Table, new DateOnly(2026, 11, 5)).Of(
            ArticleFilter.Everything,
            SearchParser.Parse(search).Root!
        );
        using var command = _index.CreateCommand();
        command.CommandText = "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH $match ORDER BY rowid";
        command.Parameters.AddWithValue("$match", query.Match);
        using var rows = command.ExecuteReader();
        List<int> found = [];
        while (rows.Read())
        {
            found.Add(rows.GetInt32(0));
        }

        return found;
    }

    private static bool IsOfWords(SearchNode node) =>
        node switch
        {
            SearchWords { IsPrefix: false, Words.Count: 1 } => true,
            SearchNot not => IsOfWords(not.Of),
            SearchAll all => all.Of.All(IsOfWords),
            SearchAny any => any.Of.All(IsOfWords),
            _ => false,
        };

    private static bool Fits(SearchNode node, int number) =>
        node switch
        {
            SearchWords words => (number >> Array.IndexOf(Words, words.Words[0]) & 1) == 1
                && (words.Part == SearchPart.Anywhere || number % 4 < 2),
            SearchNot not => !Fits(not.Of, number),
            SearchAll all => all.Of.All(part => Fits(part, number)),
            SearchAny any => any.Of.Any(part => Fits(part, number)),
            _ => false,
        };

    private void Run(string sql)
    {
        using var command = _index.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
