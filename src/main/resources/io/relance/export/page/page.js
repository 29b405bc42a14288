document.querySelectorAll('table.sortable').forEach(function (table) {
  var heads = table.querySelectorAll('thead th');
  heads.forEach(function (head, column) {
    head.addEventListener('click', function () {
      var up = !head.classList.contains('up');
      heads.forEach(function (other) { other.classList.remove('up', 'down'); });
      head.classList.add(up ? 'up' : 'down');
      var body = table.tBodies[0];
      var key = function (row) {
        var cell = row.cells[column];
        return cell.dataset.k === undefined ? cell.textContent : cell.dataset.k;
      };
      var rows = Array.prototype.slice.call(body.rows).map(function (row, place) { return [key(row), place, row]; });
      rows.sort(function (a, b) {
        var x = parseFloat(a[0]), y = parseFloat(b[0]);
        var numeric = /^-?[0-9.]+$/.test(a[0]) && /^-?[0-9.]+$/.test(b[0]);
        var order = numeric ? x - y : a[0].localeCompare(b[0]);
        return (up ? order : -order) || a[1] - b[1];
      });
      rows.forEach(function (row) { body.appendChild(row[2]); });
    });
  });
});
var filter = document.getElementById('filter');
if (filter) {
  filter.addEventListener('input', function () {
    var wanted = filter.value.toLowerCase();
    ['t-customers', 't-documents'].forEach(function (id) {
      Array.prototype.forEach.call(document.getElementById(id).tBodies[0].rows, function (row) {
        var text = (row.cells[0].textContent + ' ' + row.cells[1].textContent).toLowerCase();
        row.style.display = text.indexOf(wanted) < 0 ? 'none' : '';
      });
    });
  });
}
