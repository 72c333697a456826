using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeepSeekTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CopyKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CopyArrivals",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Keys = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyArrivals", x => x.ArticleId);
                });

            migrationBuilder.CreateTable(
                name: "CopyGroupSizes",
                columns: table => new
                {
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    RootId = table.Column<int>(type: "INTEGER", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    Outlets = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyGroupSizes", x => x.GroupId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CopyGroupSizes_Articles_GroupId",
                table: "CopyGroupSizes",
                columns: new[] { "Articles", "GroupId" },
                descending: new[] { true, false });

            // 1: the article that stands for its group.
            migrationBuilder.Sql(
                "INSERT INTO CopyGroupSizes (GroupId, RootId, Articles, Outlets) "
                + "SELECT CopyGroupId, max(CASE WHEN CopyRole = 1 THEN Id END), sum(OnStory), "
                + "count(DISTINCT CASE WHEN OnStory THEN OutletId END) FROM Articles WHERE CopyGroupId IS NOT NULL "
                + "GROUP BY CopyGroupId HAVING sum(OnStory) > 1 AND max(CASE WHEN CopyRole = 1 THEN Id END) IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CopyArrivals");

            migrationBuilder.DropTable(
                name: "CopyGroupSizes");
        }
    }
}
