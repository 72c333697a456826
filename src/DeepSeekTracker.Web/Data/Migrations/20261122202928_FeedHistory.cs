using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeepSeekTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FeedHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AssumedZone",
                table: "Feeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MostBytes",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MovedSeen",
                table: "Feeds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "MovedSince",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedTo",
                table: "Feeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NewestEntries",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NewestMatching",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Paused",
                table: "Feeds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PollEveryMinutes",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StateSince",
                table: "Feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Bytes",
                table: "FeedPolls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Milliseconds",
                table: "FeedPolls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScheduleReason",
                table: "FeedPolls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Status",
                table: "FeedPolls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FeedAddresses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedAddresses_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FeedResponses",
                columns: table => new
                {
                    FeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    FinalUrl = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Headers = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BodyBytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedResponses", x => x.FeedId);
                    table.ForeignKey(
                        name: "FK_FeedResponses_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FeedAddresses_FeedId",
                table: "FeedAddresses",
                column: "FeedId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedAddresses");

            migrationBuilder.DropTable(
                name: "FeedResponses");

            migrationBuilder.DropColumn(
                name: "AssumedZone",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "MostBytes",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "MovedSeen",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "MovedSince",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "MovedTo",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "NewestEntries",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "NewestMatching",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "Paused",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "PollEveryMinutes",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "StateSince",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "Bytes",
                table: "FeedPolls");

            migrationBuilder.DropColumn(
                name: "Milliseconds",
                table: "FeedPolls");

            migrationBuilder.DropColumn(
                name: "ScheduleReason",
                table: "FeedPolls");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "FeedPolls");
        }
    }
}
