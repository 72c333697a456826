namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What the owner can do here.</summary>
public sealed class Index : OwnerPage
{
    public void OnGet() { }
}
