using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>One topic's rule, to try on what is stored and to save.</summary>
public sealed class TopicRule(IngestQueue queue) : OwnerPage
{
    public string Key { get; private set; } = "";

    public bool IsNew { get; private set; }

    public TopicForm Form { get; private set; } = new();

    public TopicPreview? Preview { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public IActionResult OnGet(string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return this.Missed(T("Name the topic by its key."), new NavLink(T("All topics"), "/admin/topics"));
        }

        Key = key;
        Form = queue.Topic(key) ?? new TopicForm();
        IsNew = Form.Name is null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, [FromForm] TopicForm form, CancellationToken stop)
    {
        Keep(key, form);
        var preview = await queue.PreviewTopicAsync(Key, form, stop);
        (Problems, Preview) = (preview.Problems, preview.Problems.Count == 0 ? preview : null);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? key, [FromForm] TopicForm form, CancellationToken stop)
    {
        Keep(key, form);
        var (answer, problems) = await queue.SaveTopicAsync(Key, form, stop);
        Problems = problems;
        if (!answer.Ok)
        {
            return Page();
        }

        Say(answer);
        return LocalRedirect("/admin/topics");
    }

    private void Keep(string? key, TopicForm form) =>
        (Key, Form, IsNew) = (key?.Trim() ?? "", form, queue.Topic(key?.Trim() ?? "") is null);
}
