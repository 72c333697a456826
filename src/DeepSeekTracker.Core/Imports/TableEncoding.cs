using System.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Opens a table's bytes as text without reading all of them first.</summary>
internal static class TableEncoding
{
    private const int Probe = 65_536;

    /// <returns>Null where the bytes are in no encoding that is known here.</returns>
    /// <param name="hasMark">True where the bytes begin with the UTF-8 byte order mark.</param>
    public static TextReader? Open(Stream stream, out bool hasMark)
    {
        var head = new byte[Probe];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var bytes = head.AsSpan(0, length);
        hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        var isMarked = hasMark || TextDecoding.IsWide(bytes);
        var encoding = isMarked ? Encoding.UTF8 : TextDecoding.Find(bytes, isWhole: length < Probe);
        return encoding is null
            ? null
            : new StreamReader(new HeadedStream(head, length, stream), encoding, detectEncodingFromByteOrderMarks: true);
    }

    /// <summary>A stream whose first bytes were read already.</summary>
    private sealed class HeadedStream(byte[] head, int length, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var left = Math.Min(length - _at, count);
            if (left <= 0)
            {
                return rest.Read(buffer, offset, count);
            }

            Array.Copy(head, _at, buffer, offset, left);
            _at += left;
            return left;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                rest.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
