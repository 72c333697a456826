using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>Turns rows into text one by one, so that an export of any length needs the memory of one row.</summary>
internal interface IArticleFormat
{
    string Head { get; }

    string Tail { get; }

    string Row(ArticleExportRow row);
}
