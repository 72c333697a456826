using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeepSeekTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class StoryEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CopyGroupId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOfId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "CopyOverlap",
                table: "Articles",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CopyReason",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyRole",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Credit",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Relevance",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RelevanceReason",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAsideBy",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArticleFingerprints",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    TextSha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Shingles = table.Column<int>(type: "INTEGER", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleFingerprints", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleFingerprints_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleMentions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Low = table.Column<double>(type: "REAL", nullable: true),
                    High = table.Column<double>(type: "REAL", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    IsVague = table.Column<bool>(type: "INTEGER", nullable: false),
                    Equivalent = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Comparator = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Scopes = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Modality = table.Column<string>(type: "TEXT", nullable: false),
                    Attribution = table.Column<string>(type: "TEXT", nullable: true),
                    Raw = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    SentenceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SentenceStart = table.Column<int>(type: "INTEGER", nullable: false),
                    CharStart = table.Column<int>(type: "INTEGER", nullable: false),
                    CharEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleMentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleMentions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Without rowid: 64 rows an article, and nothing but the key in them.
            migrationBuilder.Sql(
                "CREATE TABLE CopyBands (Hash INTEGER NOT NULL, ArticleId INTEGER NOT NULL, "
                + "CONSTRAINT PK_CopyBands PRIMARY KEY (Hash, ArticleId)) WITHOUT ROWID");

            migrationBuilder.CreateTable(
                name: "CopyRelations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    FirstShare = table.Column<double>(type: "REAL", nullable: false),
                    SecondShare = table.Column<double>(type: "REAL", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyRelations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CopyRulings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyRulings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MentionRulings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    MentionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", nullable: true),
                    Low = table.Column<double>(type: "REAL", nullable: true),
                    High = table.Column<double>(type: "REAL", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Comparator = table.Column<string>(type: "TEXT", nullable: true),
                    MachineValue = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentionRulings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentionRulings_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicRevisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CopyGroupId",
                table: "Articles",
                column: "CopyGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMentions_ArticleId",
                table: "ArticleMentions",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMentions_Claim_ArticleId",
                table: "ArticleMentions",
                columns: new[] { "Claim", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyRelations_FirstId_SecondId",
                table: "CopyRelations",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CopyRelations_SecondId",
                table: "CopyRelations",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_CopyRulings_FirstId",
                table: "CopyRulings",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_CopyRulings_SecondId",
                table: "CopyRulings",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_MentionRulings_ArticleId",
                table: "MentionRulings",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleFingerprints");

            migrationBuilder.DropTable(
                name: "ArticleMentions");

            migrationBuilder.DropTable(
                name: "CopyBands");

            migrationBuilder.DropTable(
                name: "CopyRelations");

            migrationBuilder.DropTable(
                name: "CopyRulings");

            migrationBuilder.DropTable(
                name: "MentionRulings");

            migrationBuilder.DropTable(
                name: "TopicRevisions");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CopyGroupId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyGroupId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyOverlap",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyReason",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyRole",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Credit",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Relevance",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "RelevanceReason",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SetAsideBy",
                table: "Articles");
        }
    }
}
