using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeepSeekTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_OutletId_SortAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SortAt_Id",
                table: "Articles");

            migrationBuilder.AddColumn<long>(
                name: "SearchId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OutletId_SearchId",
                table: "Articles",
                columns: new[] { "OutletId", "SearchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SearchId",
                table: "Articles",
                column: "SearchId",
                unique: true);

            // IndexBuilder fills it at the next start.
            migrationBuilder.Sql("DROP TABLE ArticleIndex");
            migrationBuilder.Sql(ArticleIndex.CreateSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_OutletId_SearchId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SearchId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SearchId",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OutletId_SortAt_Id",
                table: "Articles",
                columns: new[] { "OutletId", "SortAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortAt_Id",
                table: "Articles",
                columns: new[] { "SortAt", "Id" });
        }
    }
}
