namespace DeepSeekTracker.Core.Extraction;

/// <summary>Ends a parse from inside AngleSharp; never leaves <see cref="PageParser"/>.</summary>
internal sealed class PageTooLargeException : Exception
{
    public PageTooLargeException() { }

    public PageTooLargeException(string message)
        : base(message) { }

    public PageTooLargeException(string message, Exception inner)
        : base(message, inner) { }
}
