using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.House;

public sealed class ArrowTests
{
    /// <summary>What can open a connection or ask for a name.</summary>
    private static readonly HashSet<string> Connections =
    [
        "System.Net.Dns",
        "System.Net.Http.HttpClient",
        "System.Net.Http.HttpClientHandler",
        "System.Net.Http.HttpMessageInvoker",
        "System.Net.Http.SocketsHttpHandler",
        "System.Net.Mail.SmtpClient",
        "System.Net.NetworkInformation.Ping",
        "System.Net.Security.SslStream",
        "System.Net.Sockets.Socket",
        "System.Net.Sockets.TcpClient",
        "System.Net.Sockets.UdpClient",
        "System.Net.WebClient",
        "System.Net.WebRequest",
        "System.Net.WebSockets.ClientWebSocket",
    ];

    [Fact]
    public void Only_fetching_opens_connections()
    {
        var uses = BuiltHouse.UsesOf(Connections).ToList();
        Assert.Contains(uses, use => use is { From: "Web.Fetching", To: "System.Net.Sockets.Socket" });
        Assert.Contains(uses, use => use is { From: "Web.Fetching", To: "System.Net.Dns" });
        Findings.None(uses.Where(use => use.From != "Web.Fetching").Select(use => $"{use.Seen} uses {use.To}"));
    }

    [Fact]
    public void Every_room_uses_only_what_the_plan_allows()
    {
        var wrong =
            from arrow in BuiltHouse.Arrows
            let room = BuiltHouse.RoomOf(arrow.From)
            let used = BuiltHouse.RoomOf(arrow.To)
            where room is not null && used is not null && room != used
            where !HousePlan.Current.MayUse(room).Contains(used)
            group arrow.Seen by $"{room} → {used}" into arrows
            orderby arrows.Key
            select $"{arrows.Key}: {string.Join("; ", arrows.Distinct().Order().Take(5))}";
        Findings.None(wrong);
    }

    [Fact]
    public void No_allowed_arrow_is_unused()
    {
        var used = BuiltHouse.Arrows.Select(arrow => (BuiltHouse.RoomOf(arrow.From), BuiltHouse.RoomOf(arrow.To))).ToHashSet();
        var idle =
            from room in HousePlan.Current.Rooms
            where room is not ("Web/Hosting" or "Web/Ingest")
            from other in HousePlan.Current.MayUse(room)
            where !used.Contains((room, other))
            select $"{room} → {other}";
        Findings.None(idle);
    }

    [Fact]
    public void The_plan_names_the_rooms_that_are_built()
    {
        var built =
            from file in SourceFile.Shipped
            let space = file.Folder["DeepSeekTracker.".Length..].Replace('/', '.')
            let room = BuiltHouse.RoomOf(space)
            where room is not null
            select room;
        var rooms = built.ToHashSet(StringComparer.Ordinal);
        Findings.None(rooms.Except(HousePlan.Current.Rooms).Select(room => $"{room} is not in docs/house.md"));
        Findings.None(HousePlan.Current.Rooms.Except(rooms).Select(room => $"{room} is in docs/house.md only"));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Web")]
    public void A_project_has_at_most_12_rooms_and_40_of_100_possible_arrows(string project)
    {
        var rooms = HousePlan.Current.RoomsOf(project).ToHashSet(StringComparer.Ordinal);
        var arrows = rooms.Sum(room => HousePlan.Current.MayUse(room).Count(rooms.Contains));
        Assert.InRange(rooms.Count, 1, 12);
        Assert.InRange(arrows, 0, rooms.Count * (rooms.Count - 1) * 40 / 100);
    }

    [Fact]
    public void Code_views_and_constants_are_all_seen()
    {
        (string From, string To, string Seen)[] expected =
        [
            ("Core.Topics", "Core.Text", "Core.Topics.TopicClassifier uses Core.Text.TermFinder"),
            ("Web.Pages.Articles", "Web.Queries", "Web.Pages.Articles.Pages_Articles_Index uses Web.Queries.ArticleRow"),
            ("Web", "Web.Hosting", "src/DeepSeekTracker.Web/Program.cs has using DeepSeekTracker.Web.Hosting;"),
        ];
        Assert.Subset(
            BuiltHouse.Arrows.ToHashSet(),
            expected.Select(arrow => new Arrow(arrow.From, arrow.To, arrow.Seen)).ToHashSet()
        );
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a>b b>c a>c", "")]
    [InlineData("a>b b>a", "a → b, b → a")]
    [InlineData("x>a a>b b>c c>a c>y", "a → b, b → c, c → a")]
    public void Circles_are_found(string arrows, string circle) =>
        Assert.Equal(
            circle,
            string.Join(
                ", ",
                Circles.Of(arrows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(arrow => (arrow[..1], arrow[2..])))
            )
        );

    [Fact]
    public void The_plan_has_no_circle() =>
        Findings.None(
            Circles.Of(HousePlan.Current.Rooms.SelectMany(room => HousePlan.Current.MayUse(room).Select(to => (room, to))))
        );

    [Fact]
    public void No_circle_of_folders_is_built() =>
        Findings.None(Circles.Of(BuiltHouse.Arrows.Select(arrow => (arrow.From, arrow.To))));

    [Fact]
    public void Admin_pages_see_of_ingest_only_the_queue_and_what_it_takes_and_gives()
    {
        var open = Signatures.Of(typeof(IngestQueue)).Append(typeof(IngestQueue)).Select(type => type.FullName!).ToHashSet();
        var wrong =
            from arrow in BuiltHouse.Arrows
            where BuiltHouse.RoomOf(arrow.From) == "Web/Pages/Admin" && arrow.To == "Web.Ingest"
            where arrow.Seen.Contains(" uses ", StringComparison.Ordinal)
            where !open.Contains("DeepSeekTracker." + arrow.Seen.Split(" uses ")[1].Split('+')[0])
            select arrow.Seen;
        Findings.None(wrong);
    }
}
