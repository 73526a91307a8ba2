namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Factors a symmetric positive definite matrix and solves with it. Plain loops in a fixed order, so that every machine comes to
/// the same bits.
/// </summary>
internal sealed class Cholesky
{
    private readonly double[] _factor;
    private readonly int _size;

    private Cholesky(double[] factor, int size)
    {
        _factor = factor;
        _size = size;
    }

    /// <summary>The natural logarithm of the matrix's determinant.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var row = 0; row < _size; row++)
            {
                sum += Math.Log(_factor[(row * _size) + row]);
            }

            return 2 * sum;
        }
    }

    /// <param name="matrix">Row by row; only the lower triangle is read. It is overwritten.</param>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static Cholesky Factor(double[] matrix, int size)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var left = matrix[(row * size) + column] - Dot(matrix, row * size, column * size, column);
                if (row > column)
                {
                    matrix[(row * size) + column] = left / matrix[(column * size) + column];
                }
                else if (left > 0)
                {
                    matrix[(row * size) + row] = Math.Sqrt(left);
                }
                else
                {
                    throw new ArgumentException("The matrix is not positive definite.", nameof(matrix));
                }
            }
        }

        return new Cholesky(matrix, size);
    }

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var result = SolveLower(right);
        for (var row = _size - 1; row >= 0; row--)
        {
            var left = result[row];
            for (var below = row + 1; below < _size; below++)
            {
                left -= _factor[(below * _size) + row] * result[below];
            }

            result[row] = left / _factor[(row * _size) + row];
        }

        return result;
    }

    /// <summary>Solves with the lower factor alone; the squared length of the result is the quadratic form with the inverse.</summary>
    public double[] SolveLower(ReadOnlySpan<double> right)
    {
        var result = right.ToArray();
        for (var row = 0; row < _size; row++)
        {
            var left = result[row];
            for (var column = 0; column < row; column++)
            {
                left -= _factor[(row * _size) + column] * result[column];
            }

            result[row] = left / _factor[(row * _size) + row];
        }

        return result;
    }

    private static double Dot(double[] matrix, int one, int other, int length)
    {
        var sum = 0.0;
        for (var place = 0; place < length; place++)
        {
            sum += matrix[one + place] * matrix[other + place];
        }

        return sum;
    }
}
