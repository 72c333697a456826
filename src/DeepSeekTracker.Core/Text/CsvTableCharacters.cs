namespace DeepSeekTracker.Core.Text;

/// <summary>The characters of a table, read in blocks, with a way to put some back.</summary>
internal sealed class CsvTableCharacters
{
    private readonly TextReader _reader;
    private char[] _buffer = new char[16_384];
    private int _at;
    private int _end;

    public CsvTableCharacters(TextReader reader)
    {
        _reader = reader;
        if (Peek() == '\uFEFF')
        {
            _at++;
        }
    }

    public int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    public int Read() => _at < _end || Fill() ? _buffer[_at++] : -1;

    public bool TakeSeparator(char separator)
    {
        if (Peek() != separator)
        {
            return false;
        }

        _at++;
        return true;
    }

    public void TakeLineEnd()
    {
        var c = Peek();
        if (c is '\r' or '\n')
        {
            _at++;
            if (c == '\r' && Peek() == '\n')
            {
                _at++;
            }
        }
    }

    public void SkipLine()
    {
        while (Peek() is >= 0 and not '\r' and not '\n')
        {
            _at++;
        }
    }

    public void PutBack(string text)
    {
        var rest = _end - _at;
        var buffer = new char[Math.Max(16_384, text.Length + rest)];
        text.CopyTo(0, buffer, 0, text.Length);
        Array.Copy(_buffer, _at, buffer, text.Length, rest);
        _buffer = buffer;
        _at = 0;
        _end = text.Length + rest;
    }

    /// <summary>The separator that stands most often, outside quotation marks, in the first line of the first block.</summary>
    public char FindSeparator()
    {
        Peek();
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        var quoted = false;
        for (var i = _at; i < _end && (quoted || _buffer[i] is not ('\r' or '\n')); i++)
        {
            quoted ^= _buffer[i] == '"';
            commas += !quoted && _buffer[i] == ',' ? 1 : 0;
            semicolons += !quoted && _buffer[i] == ';' ? 1 : 0;
            tabs += !quoted && _buffer[i] == '\t' ? 1 : 0;
        }

        return tabs > commas && tabs > semicolons ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }

    private bool Fill()
    {
        _at = 0;
        _end = _reader.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
