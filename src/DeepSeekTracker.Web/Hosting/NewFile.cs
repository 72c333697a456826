using System.Globalization;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>A file that a verb writes: beside its place first, so that a half never passes for a whole, and never over another.</summary>
internal static class NewFile
{
    private const int MostTried = 100;

    /// <exception cref="StartException">Something stands at the place already.</exception>
    public static void Check(string path)
    {
        if (WhyNot(path) is { } why)
        {
            throw new StartException(why);
        }
    }

    /// <exception cref="StartException">Something stands at the place already, or was put there meanwhile.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Check(path);
        var file = Begin(path);
        var (partial, isMoved) = (file.Name, false);
        try
        {
            await using (file)
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: false);
            isMoved = true;
        }
        catch (IOException) when (WhyNot(path) is { } since)
        {
            throw new StartException(since);
        }
        finally
        {
            // Once it has moved, what bears its name is somebody else's.
            if (!isMoved)
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>A new file beside the place: what bears its name already, such as the half of a program that was ended, stays.</summary>
    private static FileStream Begin(string path)
    {
        for (var number = 1; ; number++)
        {
            var partial =
                number == 1 ? $"{path}.partial" : string.Create(CultureInfo.InvariantCulture, $"{path}.{number}.partial");
            try
            {
                return new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (number < MostTried && Path.Exists(partial)) { }
        }
    }

    private static string? WhyNot(string path) =>
        path.Length == 0 ? "Give the name of the file to write, or leave the option out for standard output."
        : Directory.Exists(path) ? $"{path} is a folder. Give the name of the file to write."
        : File.Exists(path)
            ? $"{path} exists already and was left as it is: an export never replaces a file. Name a file that does not exist yet, or move this one away first."
        : null;
}
