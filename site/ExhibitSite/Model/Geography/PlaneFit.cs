namespace ExhibitSite.Model.Geography;

/// <summary>A map from one plane to another that follows pairs of points: an affine part and, for a thin plate, its bending.</summary>
internal sealed class PlaneFit
{
    private readonly (double X, double Y)[] _from;
    private readonly double[] _x;
    private readonly double[] _y;

    private PlaneFit((double X, double Y)[] from, double[] x, double[] y) => (_from, _x, _y) = (from, x, y);

    /// <summary>How many units of the target one unit of the source becomes, as the root of the area's growth.</summary>
    public double Scale => Math.Sqrt(Math.Abs((_x[1] * _y[2]) - (_x[2] * _y[1])));

    /// <summary>Follows the pairs; null when they do not decide.</summary>
    public static PlaneFit? Of((double X, double Y)[] from, (double X, double Y)[] to, FitMethod method)
    {
        var bends = method == FitMethod.ThinPlate ? from : [];
        var (rows, xs, ys) = method == FitMethod.ThinPlate ? Plate(from, to) : Normal(from, to);
        return Solve(rows, xs) is { } x && Solve(rows, ys) is { } y ? new PlaneFit(bends, x, y) : null;
    }

    /// <summary>The target of a point.</summary>
    public (double X, double Y) At((double X, double Y) point)
    {
        var (x, y) = (_x[0] + (_x[1] * point.X) + (_x[2] * point.Y), _y[0] + (_y[1] * point.X) + (_y[2] * point.Y));
        for (var i = 0; i < _from.Length; i++)
        {
            var bend = Bend(point, _from[i]);
            (x, y) = (x + (_x[i + 3] * bend), y + (_y[i + 3] * bend));
        }
        return (x, y);
    }

    // The normal equations of least squares: three unknowns for each axis.
    private static (double[][] Rows, double[] X, double[] Y) Normal((double X, double Y)[] from, (double X, double Y)[] to)
    {
        var (rows, x, y) = (Square(3), new double[3], new double[3]);
        for (var n = 0; n < from.Length; n++)
        {
            double[] basis = [1, from[n].X, from[n].Y];
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++) rows[i][j] += basis[i] * basis[j];
                x[i] += basis[i] * to[n].X;
                y[i] += basis[i] * to[n].Y;
            }
        }
        return (rows, x, y);
    }

    // Every point is met, and the bends neither shift nor turn the whole (the last three rows). Unknowns: affine part first, then a bend a point.
    private static (double[][] Rows, double[] X, double[] Y) Plate((double X, double Y)[] from, (double X, double Y)[] to)
    {
        var size = from.Length + 3;
        var (rows, x, y) = (Square(size), new double[size], new double[size]);
        for (var n = 0; n < from.Length; n++)
        {
            double[] basis = [1, from[n].X, from[n].Y];
            for (var i = 0; i < 3; i++)
            {
                rows[n][i] = basis[i];
                rows[from.Length + i][n + 3] = basis[i];
            }
            for (var m = 0; m < from.Length; m++) rows[n][m + 3] = Bend(from[n], from[m]);
            (x[n], y[n]) = to[n];
        }
        return (rows, x, y);
    }

    // r² ln r, Bookstein's U up to a factor.
    private static double Bend((double X, double Y) one, (double X, double Y) other)
    {
        var square = ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y));
        return square == 0 ? 0 : square * Math.Log(square) / 2;
    }

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    // Gauss with the largest pivot of each column; null when there is none to speak of.
    private static double[]? Solve(double[][] rows, double[] right)
    {
        var size = right.Length;
        var (a, b) = (rows.Select(r => (double[])r.Clone()).ToArray(), (double[])right.Clone());
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(r => Math.Abs(a[r][column]));
            if (Math.Abs(a[pivot][column]) < 1e-12) return null;
            (a[column], a[pivot]) = (a[pivot], a[column]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < size; row++)
            {
                var times = a[row][column] / a[column][column];
                if (times == 0) continue;
                for (var i = column; i < size; i++) a[row][i] -= times * a[column][i];
                b[row] -= times * b[column];
            }
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < size; i++) b[row] -= a[row][i] * b[i];
            b[row] /= a[row][row];
        }
        return b;
    }
}
