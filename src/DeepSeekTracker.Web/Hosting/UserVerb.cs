using System.Text;
using DeepSeekTracker.Web.Access;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>user set-password</c>. The password comes from the keyboard or a pipe: arguments are seen by everyone.</summary>
internal static class UserVerb
{
    public static async Task<int> SetPasswordAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var owner = host.Get<OwnerPassword>();
        if (owner.IsConfigured)
        {
            throw new StartException(
                "The configuration holds the password (Admin:Password). Change it there, or remove it first."
            );
        }

        var password = await ReadAsync(stop);
        if (OwnerPassword.Refusal(password) is { } refusal)
        {
            throw new StartException($"{refusal} Nothing was changed.");
        }

        await owner.SetAsync(password, stop);
        await host.SayAsync("The admin password is set. Every session has ended.", new { changed = true });
        return Commands.Done;
    }

    private static async Task<string> ReadAsync(CancellationToken stop)
    {
        if (Console.IsInputRedirected)
        {
            return (await Console.In.ReadLineAsync(stop) ?? "").TrimEnd('\r');
        }

        var first = Ask("New password: ");
        return Ask("Once more: ") == first ? first : throw new StartException("The two differ. Nothing was changed.");
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
